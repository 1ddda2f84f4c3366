//! What has been drawn, and how can it change?
