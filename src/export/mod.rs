//! A project → bytes. One format, one file.
