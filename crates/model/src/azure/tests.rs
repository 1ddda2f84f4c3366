//! What every table promises.
