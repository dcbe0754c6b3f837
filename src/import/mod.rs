//! Files → article text, with its metadata and warnings. One format, one file.
