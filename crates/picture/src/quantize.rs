//! Which few colors show a picture best?
//!
//! A drawing has a few dozen colors, and hundreds where the edges of shapes and letters pass from one to another. Those
//! that fill areas are kept as they are; the others are put together with their like.

use std::collections::BTreeMap;

/// A color without transparency: red, green, blue.
pub(crate) type Rgb = [u8; 3];

/// How many of the most frequent colors are kept as they are.
const EXACT: usize = 128;

/// Few colors in place of many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Palette {
    colors: Vec<Rgb>,
    places: BTreeMap<Rgb, u8>,
}

impl Palette {
    /// The palette of at most so many colors, which are no more than 256, for these, with how often each occurs.
    pub(crate) fn of(counts: &BTreeMap<Rgb, u32>, most: usize) -> Self {
        let most = most.clamp(1, 256);
        let mut by_count: Vec<(Rgb, u32)> = counts.iter().map(|(color, n)| (*color, *n)).collect();
        // What is alike in number keeps the order of the map: the same picture has the same palette.
        by_count.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut palette = Self::default();
        if by_count.len() <= most {
            for (color, _) in by_count {
                palette.add(color, &[color]);
            }
            return palette;
        }
        let exact = EXACT.min(most.saturating_sub(1));
        let (kept, others) = by_count.split_at(exact.min(by_count.len()));
        for (color, _) in kept {
            palette.add(*color, &[*color]);
        }
        for cluster in clusters(others.to_vec(), most - exact) {
            let members: Vec<Rgb> = cluster.iter().map(|(color, _)| *color).collect();
            palette.add(average(&cluster), &members);
        }
        palette
    }

    fn add(&mut self, color: Rgb, members: &[Rgb]) {
        // There are never more than 256.
        let place = u8::try_from(self.colors.len()).unwrap_or(u8::MAX);
        self.colors.push(color);
        for member in members {
            self.places.insert(*member, place);
        }
    }

    /// The colors, in the order of their places.
    pub(crate) fn colors(&self) -> &[Rgb] {
        &self.colors
    }

    /// The place of the color that stands for this one.
    pub(crate) fn place_of(&self, color: Rgb) -> u8 {
        self.places.get(&color).copied().unwrap_or_default()
    }
}

type Cluster = Vec<(Rgb, u32)>;

/// Divides colors into at most so many groups of similar ones: that which differs most is cut in its middle, again and
/// again.
fn clusters(colors: Cluster, most: usize) -> Vec<Cluster> {
    let mut clusters = vec![colors];
    while clusters.len() < most {
        let widest = clusters
            .iter()
            .enumerate()
            .map(|(index, cluster)| (spread(cluster), index))
            .filter(|((width, _), _)| *width > 0)
            .max_by_key(|((width, _), index)| (*width, std::cmp::Reverse(*index)));
        let Some(((_, channel), index)) = widest else {
            break;
        };
        let mut cluster = clusters.swap_remove(index);
        cluster.sort_by_key(|(color, _)| (channel_of(*color, channel), *color));
        let half = cluster.iter().map(|(_, n)| u64::from(*n)).sum::<u64>() / 2;
        let mut so_far = 0;
        let cut = cluster.iter().position(|(_, count)| {
            so_far += u64::from(*count);
            so_far > half
        });
        // Both halves have something in them.
        let cut = cut.unwrap_or(1).clamp(1, cluster.len() - 1);
        let rest = cluster.split_off(cut);
        clusters.push(cluster);
        clusters.push(rest);
    }
    clusters
}

/// How far the colors are from one another, and in which channel that is.
fn spread(cluster: &Cluster) -> (u8, usize) {
    let width = |channel| {
        let values = cluster.iter().map(|(color, _)| channel_of(*color, channel));
        let least = values.clone().min().unwrap_or_default();
        values.max().unwrap_or_default() - least
    };
    (0..3)
        .map(|channel| (width(channel), channel))
        .max_by_key(|(width, channel)| (*width, std::cmp::Reverse(*channel)))
        .unwrap_or_default()
}

fn channel_of(color: Rgb, channel: usize) -> u8 {
    color.get(channel).copied().unwrap_or_default()
}

fn average(cluster: &Cluster) -> Rgb {
    let total: u64 = cluster.iter().map(|(_, count)| u64::from(*count)).sum();
    let channel = |channel| {
        let sum: u64 = cluster
            .iter()
            .map(|(color, count)| u64::from(channel_of(*color, channel)) * u64::from(*count))
            .sum();
        u8::try_from((sum + total / 2) / total.max(1)).unwrap_or(u8::MAX)
    };
    [channel(0), channel(1), channel(2)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colors_stay_as_they_are() {
        let counts = BTreeMap::from([([1, 2, 3], 5), ([9, 9, 9], 7)]);
        let palette = Palette::of(&counts, 255);
        assert_eq!(palette.colors(), [[9, 9, 9], [1, 2, 3]]);
        assert_eq!(palette.place_of([1, 2, 3]), 1);
    }

    #[test]
    fn of_many_colors_those_of_areas_stay_and_the_others_are_near() {
        let mut counts = BTreeMap::new();
        for red in 0..40_u8 {
            for green in 0..40_u8 {
                counts.insert([red * 6, green * 6, 77], 1 + u32::from(red) % 3);
            }
        }
        counts.insert([250, 251, 252], 100_000);
        let palette = Palette::of(&counts, 255);
        assert_eq!(palette.colors().len(), 255);
        let shown = |color| palette.colors()[usize::from(palette.place_of(color))];
        assert_eq!(shown([250, 251, 252]), [250, 251, 252]);
        for color in counts.keys() {
            let is_near = |(one, other): (&u8, &u8)| one.abs_diff(*other) <= 24;
            assert!(shown(*color).iter().zip(color).all(is_near), "{color:?}");
        }
        assert_eq!(palette, Palette::of(&counts, 255));
    }
}
