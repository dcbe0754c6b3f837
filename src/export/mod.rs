//! Findings and projects → bytes. One format, one file; nothing here opens a file.

pub mod findings_json;
pub mod findings_text;
