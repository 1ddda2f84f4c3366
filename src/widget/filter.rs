//! Which of many does somebody mean by a few letters? Matching and its order, for lists that are searched.

use std::ops::Range;

/// How well a text answers a query, lower is better; `None` if it does not.
///
/// Every word of the query must be found in the label or in `also`, in any order and whatever the case. The label counts
/// more than the rest, the beginning of a word more than its inside, and the beginning of the label most.
#[must_use]
pub fn rank(query: &str, label: &str, also: &str) -> Option<u32> {
    let (label, also) = (label.to_lowercase(), also.to_lowercase());
    let mut total = 0;
    for word in query.to_lowercase().split_whitespace() {
        total += match label.find(word) {
            Some(0) => 0,
            Some(_) if begins_a_word(&label, word) => 1,
            Some(_) => 2,
            None if begins_a_word(&also, word) => 4,
            None if also.contains(word) => 6,
            None => return None,
        };
    }
    Some(total)
}

/// The parts of a label that a query found, in order, as byte ranges that do not overlap.
#[must_use]
pub fn found(query: &str, label: &str) -> Vec<Range<usize>> {
    // Lower case can be longer or shorter than what it comes from; without a mark is better than with a wrong one.
    let lower = label.to_lowercase();
    if lower.len() != label.len() {
        return Vec::new();
    }
    let mut ranges: Vec<Range<usize>> = query
        .to_lowercase()
        .split_whitespace()
        .filter_map(|word| lower.find(word).map(|start| start..start + word.len()))
        .filter(|range| label.is_char_boundary(range.start) && label.is_char_boundary(range.end))
        .collect();
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// Whether `word` stands at the beginning of a word of `text`.
fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_be_found_in_any_order_and_case() {
        assert!(rank("BLOB reader", "Storage Blob Data Reader", "").is_some());
        assert!(rank("reader blob", "Storage Blob Data Reader", "").is_some());
        assert!(rank("reader queue", "Storage Blob Data Reader", "").is_none());
        assert!(rank("", "anything", "").is_some());
    }

    #[test]
    fn what_begins_with_the_query_comes_before_what_contains_it() {
        let order = |query: &str, first: &str, second: &str| {
            assert!(
                rank(query, first, "") < rank(query, second, ""),
                "{first} before {second} for {query}"
            );
        };
        order("reader", "Reader", "Storage Blob Data Reader");
        order("read", "Data Reader", "Thread");
    }

    #[test]
    fn the_label_counts_more_than_what_is_said_about_it() {
        assert!(rank("read", "Thread", "") < rank("read", "Owner", "may read everything"));
        assert!(rank("read", "Owner", "may read everything") < rank("read", "Owner", "threads"));
    }

    #[test]
    fn found_parts_are_in_order_and_do_not_overlap() {
        assert_eq!(
            found("data blob", "Storage Blob Data Reader"),
            [8..12, 13..17]
        );
        assert_eq!(
            found("blob lob reader", "Storage Blob Reader"),
            [8..12, 13..19]
        );
        assert_eq!(found("", "Storage"), []);
        assert_eq!(
            found("i", "İstanbul"),
            [],
            "lower case of İ has another length"
        );
    }
}
