//! May this principal do this action on this scope, and because of which assignment?
