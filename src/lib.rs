//! The Vouchsafe app: the studio in which people draw, play and understand.
