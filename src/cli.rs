//! The command line: `tickmark extract`, `check`, `export`, `merge`.
