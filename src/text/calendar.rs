//! The names of days and months as English writes them: `MONTHS[0]` is `January`, `DAYS[0]` is `Monday`.

/// The days of the week, Monday first.
pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The months, January first.
#[rustfmt::skip] // a line for a quarter or so
pub const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
];
