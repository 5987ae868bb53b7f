package docx

import "samverka/workshops"

// Namespaces and the beginning of parts.
const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	docSpaces = mainSpace +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`
	relSpace   = `http://schemas.openxmlformats.org/package/2006/relationships`
	relType    = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	typePrefix = `application/vnd.openxmlformats-officedocument.wordprocessingml.`
)

// settings is the part settings.xml.
func settings(lang workshops.Language, evens bool) []byte {
	s := xmlHead + `<w:settings ` + mainSpace + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>`
	if evens {
		s += `<w:evenAndOddHeaders/>`
	}
	return []byte(s + `<w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
		compat("compatibilityMode", "15") + compat("overrideTableStyleFontSizeAndJustification", "1") +
		compat("enableOpenTypeFeatures", "1") + compat("doNotFlipMirrorIndents", "1") + compat("differentiateMultirowTableHeaders", "1") +
		`</w:compat><w:themeFontLang w:val="` + locale(lang) + `"/>` +
		`<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>` +
		`<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`)
}

func compat(name, value string) string {
	return `<w:compatSetting w:name="` + name + `" w:uri="http://schemas.microsoft.com/office/word" w:val="` + value + `"/>`
}

// fontTable says what to take where a font is missing.
const fontTable = xmlHead + `<w:fonts ` + mainSpace + `>` +
	`<w:font w:name="Segoe UI"><w:altName w:val="Source Sans 3"/><w:panose1 w:val="020B0502040204020203"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Palatino Linotype"><w:altName w:val="Palatino"/><w:panose1 w:val="02040502050505030304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Segoe UI Symbol"><w:altName w:val="Apple Symbols"/><w:panose1 w:val="020B0502040204020203"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`</w:fonts>`

// ownTheme has the fonts and the colours of the print style.
const ownTheme = xmlHead + `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Samverka"><a:themeElements>` +
	`<a:clrScheme name="Samverka"><a:dk1><a:srgbClr val="1B252B"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="0F4C57"/></a:dk2><a:lt2><a:srgbClr val="EEF4F3"/></a:lt2>` +
	`<a:accent1><a:srgbClr val="0F4C57"/></a:accent1><a:accent2><a:srgbClr val="A06A14"/></a:accent2><a:accent3><a:srgbClr val="3A737B"/></a:accent3><a:accent4><a:srgbClr val="8AB4B4"/></a:accent4><a:accent5><a:srgbClr val="E3C996"/></a:accent5><a:accent6><a:srgbClr val="465359"/></a:accent6>` +
	`<a:hlink><a:srgbClr val="0F4C57"/></a:hlink><a:folHlink><a:srgbClr val="465359"/></a:folHlink></a:clrScheme>` +
	`<a:fontScheme name="Samverka"><a:majorFont><a:latin typeface="Palatino Linotype"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Segoe UI"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>` +
	`<a:fmtScheme name="Samverka"><a:fillStyleLst>` + solid + solid + solid + `</a:fillStyleLst><a:lnStyleLst>` + stroke + stroke + stroke + `</a:lnStyleLst>` +
	`<a:effectStyleLst>` + plainEffect + plainEffect + plainEffect + `</a:effectStyleLst><a:bgFillStyleLst>` + solid + solid + solid + `</a:bgFillStyleLst></a:fmtScheme>` +
	`</a:themeElements></a:theme>`

const (
	solid       = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	stroke      = `<a:ln w="6350">` + solid + `</a:ln>`
	plainEffect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
)
