package cmd_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// sheet is one person's answers as they stand in a file of answers.
type sheet struct {
	code            string
	ratings, before map[string]string
}

var (
	codeLine    = regexp.MustCompile(`code: "?([A-ZÅÄÖ]+\d+)"?`)
	ratingsLine = regexp.MustCompile(`(ratings|before): \{(.*)\}`)
)

// readSheets reads a file of answers line by line, as somebody would who does
// not know the program.
func readSheets(t *testing.T, file string) []*sheet {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []*sheet
	_, answers, _ := strings.Cut(string(data), "\nanswers:\n")
	answers, _, _ = strings.Cut(answers, "\ncomments:\n")
	for line := range strings.Lines(answers) {
		if strings.HasPrefix(line, "  - ") {
			out = append(out, &sheet{ratings: map[string]string{}, before: map[string]string{}})
		}
		last := out[len(out)-1]
		if m := codeLine.FindStringSubmatch(line); m != nil {
			last.code = m[1]
		}
		if m := ratingsLine.FindStringSubmatch(line); m != nil {
			for _, pair := range strings.Split(m[2], ", ") {
				id, value, _ := strings.Cut(pair, ": ")
				map[string]map[string]string{"ratings": last.ratings, "before": last.before}[m[1]][id] = strings.Trim(value, "\"'")
			}
		}
	}
	return out
}

// tableOf gives the rows of the tables of a page by their captions.
func tablesOf(t *testing.T, page string) map[string][][]string {
	t.Helper()
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][][]string{}
	var caption string
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "caption":
				caption = textOf(n)
			case "tr":
				var row []string
				for c := n.FirstChild; c != nil; c = c.NextSibling {
					if c.Type == html.ElementNode {
						row = append(row, textOf(c))
					}
				}
				out[caption] = append(out[caption], row)
				return
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return out
}

func textOf(n *html.Node) string {
	var b strings.Builder
	seenText(n, &b)
	return strings.Join(strings.Fields(b.String()), " ")
}

// statementOf is the id that a row begins with.
func statementOf(cell string) string {
	id, _, _ := strings.Cut(cell, ".")
	return id
}

// spreadAgain counts answers in the classes of a table's heading, and those who
// do not know, and finds the median.
func spreadAgain(values []string, heading []string) []string {
	var points []int
	unknown := 0
	for _, v := range values {
		if n, err := strconv.Atoi(v); err == nil {
			points = append(points, n)
		} else if v == "?" {
			unknown++
		}
	}
	slices.Sort(points)
	var out []string
	for _, class := range heading {
		from, to, wide := strings.Cut(class, "–")
		if !wide {
			to = from
		}
		n := 0
		for _, p := range points {
			if low, _ := strconv.Atoi(from); p < low {
				continue
			}
			if high, _ := strconv.Atoi(to); p <= high {
				n++
			}
		}
		out = append(out, strconv.Itoa(n))
	}
	low, high := points[(len(points)-1)/2], points[len(points)/2]
	median := strconv.Itoa(low)
	if high != low {
		median += "–" + strconv.Itoa(high)
	}
	return append(out, strconv.Itoa(unknown), median)
}

// changedAgain compares the answers of those with the same code.
func changedAgain(before, after []*sheet, id string) []string {
	var higher, same, lower int
	for _, b := range before {
		for _, a := range after {
			if b.code == "" || b.code != a.code {
				continue
			}
			x, err1 := strconv.Atoi(b.ratings[id])
			y, err2 := strconv.Atoi(a.ratings[id])
			switch {
			case err1 != nil || err2 != nil:
			case y > x:
				higher++
			case y < x:
				lower++
			default:
				same++
			}
		}
	}
	return []string{strconv.Itoa(higher), strconv.Itoa(same), strconv.Itoa(lower), strconv.Itoa(higher + same + lower)}
}

var roundNames = map[string]string{
	"före": "before", "efter": "after", "uppföljning": "follow-up", "före, så som det ses efteråt": "back",
}

// surveyed gives the answers of the rounds of a survey of a series.
func surveyed(t *testing.T, dir, survey string) map[string][]*sheet {
	t.Helper()
	out := map[string][]*sheet{}
	for _, round := range []string{"before", "after", "follow-up"} {
		name := filepath.Join(dir, "answers", survey+"-"+round+".yaml")
		if _, err := os.Stat(name); err == nil {
			out[round] = readSheets(t, name)
		}
	}
	return out
}

// Every figure of the answers that the reports of the examples print is the
// one that a plain count of the stored answers gives.
func TestFiguresOfTheExamplesCountedAgain(t *testing.T) {
	for name, survey := range map[string]string{
		"tre-traffar": "collaboration", "granser": "collaboration-granser", "teamtraff": "collaboration-teamtraff", "lokalt-team": "collaboration-lokalt-team",
	} {
		t.Run(name, func(t *testing.T) {
			s := exampleTrial(t, name)
			if _, said, status := run("-C", s.dir, "report"); status != 0 {
				t.Fatalf("report ended with %d: %s", status, said)
			}
			rounds := surveyed(t, s.dir, survey)
			checked := 0
			for caption, rows := range tablesOf(t, filepath.Join(s.dir, "out", "utvarderingsrapport.html")) {
				heading := rows[0]
				switch {
				case strings.HasSuffix(caption, "antal svar på varje påstående"):
					for _, row := range rows[1:] {
						id, round := statementOf(row[0]), roundNames[row[1]]
						if strings.HasPrefix(row[2], "redovisas inte (") {
							continue
						}
						var values []string
						for _, x := range rounds[map[bool]string{true: "after", false: round}[round == "back"]] {
							values = append(values, map[bool]map[string]string{true: x.before, false: x.ratings}[round == "back"][id])
						}
						if want := spreadAgain(values, heading[2:len(heading)-2]); !slices.Equal(row[2:], want) {
							t.Errorf("%s %s: %q is printed, and %q is counted", id, round, row[2:], want)
						}
						checked++
					}
				case strings.Contains(strings.Join(heading, " "), "Högre"):
					for _, row := range rows[1:] {
						if strings.HasPrefix(row[1], "redovisas inte (") {
							continue
						}
						if want := changedAgain(rounds["before"], rounds["after"], statementOf(row[0])); !slices.Equal(row[1:], want) {
							t.Errorf("the change of %s: %q is printed, and %q is counted", row[0], row[1:], want)
						}
						checked++
					}
				}
			}
			if checked < 50 {
				t.Errorf("%d rows of figures are found", checked)
			}
			s.sameCounts(survey, rounds)
		})
	}
}

// sameCounts holds the response counts of status in JSON against the files.
func (s *trial) sameCounts(survey string, rounds map[string][]*sheet) {
	s.t.Helper()
	out, said, status := run("-C", s.dir, "status", "--format", "json")
	if status != 0 {
		s.t.Fatalf("status ended with %d: %s", status, said)
	}
	var told []struct {
		Series  string
		Surveys []struct {
			Survey, Round     string
			Answered, Waiting int
		}
	}
	if !strings.HasPrefix(strings.TrimSpace(out), "[") {
		out = "[" + out + "]"
	}
	if err := json.Unmarshal([]byte(out), &told); err != nil {
		s.t.Fatal(err)
	}
	seen := 0
	for _, r := range told[0].Surveys {
		if r.Survey == survey {
			seen++
			if r.Answered != len(rounds[r.Round]) || r.Waiting != 0 {
				s.t.Errorf("%s: %d answered and %d wait, want %d and none", r.Round, r.Answered, r.Waiting, len(rounds[r.Round]))
			}
		}
	}
	if seen == 0 {
		s.t.Error("status tells nothing of the survey")
	}
}

var mostWords = regexp.MustCompile(`\((\d+) av (\d+)\)`)

// The agreement on each task is that of a plain count, before and after.
func TestAgreementOfTheExampleCountedAgain(t *testing.T) {
	s := exampleTrial(t, "granser")
	if _, said, status := run("-C", s.dir, "report"); status != 0 {
		t.Fatalf("report ended with %d: %s", status, said)
	}
	rounds := surveyed(t, s.dir, "responsibility")
	agreed := map[string]int{}
	checked := 0
	for caption, rows := range tablesOf(t, filepath.Join(s.dir, "out", "utvarderingsrapport.html")) {
		if caption != "Det vanligaste svaret på varje uppgift" {
			continue
		}
		for _, row := range rows[1:] {
			for i, round := range []string{"before", "after"} {
				counts, all, most, at := map[string]int{}, 0, 0, 0
				for _, x := range rounds[round] {
					if v := x.ratings[statementOf(row[0])]; v != "" && v != "?" {
						counts[v]++
						all++
					}
				}
				for _, n := range counts {
					most = max(most, n)
				}
				for _, n := range counts {
					if n == most {
						at++
					}
				}
				want := fmt.Sprintf("(%d av %d)", most, all)
				if at > 1 {
					want = ""
				}
				if got := mostWords.FindString(row[1+i]); got != want {
					t.Errorf("%s %s: %q is printed, and %q is counted", row[0], round, got, want)
				}
				one := at == 1 && 4*most >= 3*all
				if one {
					agreed[round]++
				}
				if one != strings.Contains(row[1+i], "överens") {
					t.Errorf("%s %s: %q, and %d of %d is counted", row[0], round, row[1+i], most, all)
				}
				checked++
			}
		}
	}
	sentence := fmt.Sprintf("överens om %d av 12 uppgifter före serien och %d av 12 uppgifter efter serien", agreed["before"], agreed["after"])
	if text := s.document("report", "utvarderingsrapport.html"); checked != 24 || !strings.Contains(text, sentence) {
		t.Errorf("%d tasks are found, and the report does not say %q", checked, sentence)
	}
}
