package store

import (
	"bytes"
	"cmp"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"samverka/workshops"
)

// Collect takes submissions into the answers of a survey round, under answers/
// in a file of its own. Nothing is written when nothing is new, or with
// dryRun.
func (f *Folder) Collect(survey *workshops.Survey, round string, subs []*workshops.Submission, countIdentical, dryRun bool) (file string, fates []workshops.Fate, err error) {
	file = path.Join(answersFolder, survey.Name+"-"+round+".yaml")
	work := func() error {
		a, err := f.answersNow(survey, round)
		if err != nil {
			return err
		}
		fates = a.Collect(subs, countIdentical)
		if dryRun || !slices.Contains(fates, workshops.Taken) || slices.Contains(fates, workshops.CodeTaken) {
			return nil
		}
		data, err := answersText(a)
		if err != nil {
			return err
		}
		return Replace(filepath.Join(f.Dir, filepath.FromSlash(file)), data)
	}
	if dryRun {
		return file, fates, work()
	}
	err = f.locked(work)
	return file, fates, err
}

// answersNow reads the answers of a round as they are on disk now.
func (f *Folder) answersNow(survey *workshops.Survey, round string) (*workshops.Answers, error) {
	now := Load(f.Dir, f.Library.builtin, f.today)
	if now.Series != nil {
		if a := now.Series.Round(survey.Name, round); a != nil {
			return a, nil
		}
	}
	return &workshops.Answers{Survey: survey.Name, Version: survey.Version, Round: round, Comments: map[string][]workshops.Comment{}}, nil
}

// answersFile is the layout of a file of answers.
type answersFile struct {
	Survey   string                   `yaml:"survey"`
	Version  int                      `yaml:"version"`
	Round    string                   `yaml:"round"`
	Invited  int                      `yaml:"invited,omitempty"`
	Read     []string                 `yaml:"read"`
	Answers  []answerRow              `yaml:"answers"`
	Comments map[string]commentsBlock `yaml:"comments,omitempty"`
}

type answerRow struct {
	Code    string    `yaml:"code,omitempty"`
	Ratings yaml.Node `yaml:"ratings"`
	Before  yaml.Node `yaml:"before,omitempty"`
}

type commentsBlock struct {
	Texts []commentRow `yaml:"texts"`
}

type commentRow struct {
	Text     string `yaml:"text"`
	Approved string `yaml:"approved"`
}

func answersText(a *workshops.Answers) ([]byte, error) {
	file := answersFile{Survey: a.Survey, Version: a.Version, Round: a.Round, Invited: a.Invited, Read: a.Read}
	for _, sheet := range a.Sheets {
		file.Answers = append(file.Answers, answerRow{Code: sheet.Code, Ratings: ratingsNode(sheet.Ratings), Before: ratingsNode(sheet.Before)})
	}
	for question, comments := range a.Comments {
		if file.Comments == nil {
			file.Comments = map[string]commentsBlock{}
		}
		var block commentsBlock
		for _, c := range comments {
			approved := "no"
			if c.Approved {
				approved = "yes"
			}
			block.Texts = append(block.Texts, commentRow{Text: c.Text, Approved: approved})
		}
		file.Comments[question] = block
	}
	var b bytes.Buffer
	encoder := yaml.NewEncoder(&b)
	encoder.SetIndent(2)
	if err := encoder.Encode(file); err != nil {
		return nil, err
	}
	return b.Bytes(), encoder.Close()
}

// ratingsNode writes ratings on one line, in the order of the statements.
func ratingsNode(ratings map[string]string) yaml.Node {
	n := yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	ids := slices.SortedFunc(maps.Keys(ratings), func(x, y string) int {
		i, _ := strconv.Atoi(x)
		j, _ := strconv.Atoi(y)
		return cmp.Or(cmp.Compare(i, j), cmp.Compare(x, y))
	})
	for _, id := range ids {
		n.Content = append(n.Content,
			&yaml.Node{Kind: yaml.ScalarNode, Value: id},
			&yaml.Node{Kind: yaml.ScalarNode, Value: ratings[id]})
	}
	return n
}
