package store

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"samverka/workshops"
)

// ErrUnsound says that the files of a series have faults, and that nothing is
// written to it before they are mended.
var ErrUnsound = errors.New("the files of the series have faults")

// Collecting says how answers are taken in.
type Collecting struct {
	// CountIdentical takes answers without a code that say exactly the same as
	// others for another person's.
	CountIdentical bool
	// Partial stores the rest when one has a code that is taken, or says the
	// same as another.
	Partial bool
	// DryRun stores nothing.
	DryRun bool
}

// Collect takes submissions into the answers of a survey round, under answers/
// in a file of its own. Nothing is written when nothing is new, or when one of
// them has a code that is taken or says the same as another.
func (f *Folder) Collect(survey *workshops.Survey, round string, subs []*workshops.Submission, how Collecting) (file string, fates []workshops.Fate, err error) {
	work := func() error {
		a, series, err := f.answersNow(survey, round)
		if err != nil {
			return err
		}
		file = a.At.File
		fates = a.Collect(subs, how.CountIdentical)
		a.Settle(series)
		refused := slices.Contains(fates, workshops.CodeTaken) || slices.Contains(fates, workshops.Identical)
		if how.DryRun || !slices.Contains(fates, workshops.Taken) || refused && !how.Partial {
			return nil
		}
		data, err := f.answersText(a)
		if err != nil {
			return err
		}
		name, err := f.Within(file)
		if err != nil {
			return err
		}
		return Replace(name, data)
	}
	if how.DryRun {
		err = work()
	} else {
		err = f.locked(work)
	}
	return file, fates, err
}

// answersNow reads the answers of a round, and the series that they belong to,
// as they are on disk now.
func (f *Folder) answersNow(survey *workshops.Survey, round string) (*workshops.Answers, *workshops.Series, error) {
	now := Load(f.Dir, f.Library.builtin, f.today)
	if now.Series == nil || now.Found.Failed() {
		return nil, nil, ErrUnsound
	}
	if a := workshops.AnswersTo(now.Series, survey.Name, round); a != nil {
		return a, now.Series, nil
	}
	return &workshops.Answers{
		At:     workshops.Place{File: path.Join(answersFolder, survey.Name+"-"+round+".yaml")},
		Survey: survey.Name, Version: survey.Version, Round: round,
	}, now.Series, nil
}

// answersFile is the layout of a file of answers.
type answersFile struct {
	Survey   string                   `yaml:"survey"`
	Version  int                      `yaml:"version"`
	Round    string                   `yaml:"round"`
	Invited  int                      `yaml:"invited,omitempty"`
	Read     []string                 `yaml:"read"`
	Batches  []batchRow               `yaml:"batches,omitempty"`
	Answers  []answerRow              `yaml:"answers"`
	Comments map[string]commentsBlock `yaml:"comments,omitempty"`
}

type answerRow struct {
	Batch   int        `yaml:"batch,omitempty"`
	Code    string     `yaml:"code,omitempty"`
	Ratings *yaml.Node `yaml:"ratings"`
	Before  *yaml.Node `yaml:"before,omitempty"`
}

type commentsBlock struct {
	Texts []commentRow `yaml:"texts"`
}

type commentRow struct {
	Text     string    `yaml:"text"`
	Approved yaml.Node `yaml:"approved"`
	Batch    int       `yaml:"batch,omitempty"`
}

// answersText writes answers with a few lines at the top that explain the file,
// in the language of the series.
func (f *Folder) answersText(a *workshops.Answers) ([]byte, error) {
	lang := f.Series.Plan.Language
	head, err := fs.ReadFile(f.Library.builtin, "scaffold/answers."+string(lang)+".txt")
	if err != nil {
		return nil, err
	}
	file := answersFile{Survey: a.Survey, Version: a.Version, Round: a.Round, Invited: a.Invited, Read: a.Read, Batches: batchRows(a)}
	for _, sheet := range workshops.StoredSheets(a) {
		file.Answers = append(file.Answers, answerRow{Batch: sheet.Batch, Code: sheet.Code, Ratings: ratingsNode(sheet.Ratings), Before: ratingsNode(sheet.Before)})
	}
	for question, comments := range workshops.StoredComments(a) {
		if file.Comments == nil {
			file.Comments = map[string]commentsBlock{}
		}
		var block commentsBlock
		for _, c := range comments {
			approved := workshops.YesNo[1]
			if c.Approved {
				approved = workshops.YesNo[0]
			}
			block.Texts = append(block.Texts, commentRow{Text: c.Text, Approved: plainWord(approved.Label.In(lang)), Batch: c.Batch})
		}
		file.Comments[question] = block
	}
	b := bytes.NewBuffer(head)
	encoder := yaml.NewEncoder(b)
	encoder.SetIndent(2)
	if err := encoder.Encode(file); err != nil {
		return nil, err
	}
	return b.Bytes(), encoder.Close()
}

// plainWord writes a word without the quotation marks that YAML would put
// around yes and no.
func plainWord(word string) yaml.Node { return yaml.Node{Kind: yaml.ScalarNode, Value: word} }

// ratingsNode writes ratings on one line, in the order of the statements.
func ratingsNode(ratings map[string]string) *yaml.Node {
	if len(ratings) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
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
