//! The project file: versions, atomic save, journal, recovery, lock.
