//! How does a journey wait? By looking again until it is so, never for a fixed time.

use std::thread;
use std::time::{Duration, Instant};

use crate::error::JourneyError;

/// What a person would wait before believing that something is broken, doubled
/// for a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

const GLANCE_INTERVAL: Duration = Duration::from_millis(25);

/// Looks again and again until `look` returns `true`.
///
/// An error from `look` counts as not yet: half of a page may be replaced while
/// it is being looked at.
///
/// # Errors
///
/// [`JourneyError::TimedOut`] with `what` and the last error, if there was one.
pub fn wait_until(
    what: &str,
    mut look: impl FnMut() -> Result<bool, JourneyError>,
) -> Result<(), JourneyError> {
    wait_for(what, || Ok(look()?.then_some(())))
}

/// Looks again and again until `look` returns something, and returns that.
pub(crate) fn wait_for<T>(
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>, JourneyError>,
) -> Result<T, JourneyError> {
    let started = now();
    loop {
        let trouble = match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(error) => Some(Box::new(error)),
        };
        if started.elapsed() > PATIENCE {
            return Err(JourneyError::TimedOut {
                what: what.to_owned(),
                waited: PATIENCE,
                trouble,
            });
        }
        thread::sleep(GLANCE_INTERVAL);
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "patience is measured in the tester's own time"
)]
fn now() -> Instant {
    Instant::now()
}
