//! The query sheet in Markdown, ready to print or to copy into a message: one heading per person or source.

use super::confidentiality::{Confidentiality, is_hidden};
use super::markdown::escaped;
use crate::project::query_sheet::{Sheet, sheets};
use crate::project::{Addressee, Project};

/// The sheet. Confidential sources are left out unless `confidentiality` includes them.
pub fn write(project: &Project, confidentiality: Confidentiality) -> String {
    let may_see = |sheet: &Sheet| match &sheet.to {
        Addressee::Source(id) => !is_hidden(project, id, confidentiality),
        _ => true,
    };
    let sheets: Vec<Sheet> = sheets(project).into_iter().filter(may_see).collect();
    if sheets.is_empty() {
        return "Nothing is waiting for an answer.\n".to_owned();
    }
    sheets.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// One person's or source's sheet.
pub fn one(sheet: &Sheet) -> String {
    let contact = if sheet.contact.is_empty() { String::new() } else { format!(" ({})", escaped(&sheet.contact)) };
    let mut out = format!("## {}{contact}\n\n", escaped(&sheet.name));
    for (number, line) in sheet.lines.iter().enumerate() {
        let asked = if line.asked.is_empty() { String::new() } else { format!(" (asked {})", line.asked) };
        out.push_str(&format!("{}. {}{asked}\n", number + 1, escaped(&line.question)));
        if !line.words.is_empty() {
            out.push_str(&format!("   > {}\n", escaped(&line.words)));
        }
    }
    out
}
