//! Start-up of the app.

fn main() {}
