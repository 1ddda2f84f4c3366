//! Pixels: a picture of a diagram as PNG, a flow as GIF.
//!
//! Everything is a pure function, to the byte: what is drawn without a browser ([`raster`]) is drawn with a font that is
//! brought along, in arithmetic that is the same on every machine. The GIF encoder ([`gif`]) takes pixels wherever they
//! come from: on the command line from [`raster`], in the page from the browser.

pub mod gif;
#[cfg(feature = "raster")]
pub mod raster;

mod quantize;
