//! Start-up of the app.

fn main() {
    vouchsafe_app::start();
}
