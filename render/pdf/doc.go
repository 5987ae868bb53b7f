// Package pdf prints the tool's own HTML pages as tagged PDF, with the Chrome,
// Edge or Chromium that is on the machine.
//
// One browser prints a whole pack: [Find] names it, [Start] opens it with a
// profile of its own, and a [Printer] makes the PDF of one page after another.
// The page is handed over as it is, without a web server or a file, and the
// browser runs no script, follows no link and reaches no network.
//
// A PDF has tags, a language, a title, an outline of the headings, the fonts
// that it uses and the page numbers that the page's print style asks for. It
// says neither when nor by whom or on what machine it was made.
package pdf
