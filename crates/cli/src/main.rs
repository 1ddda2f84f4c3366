//! Vouchsafe on the command line.

fn main() {}
