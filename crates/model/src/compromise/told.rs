//! What an attacker reaches, in another language.

use super::{Comparison, Gain, Reach, Remedy, Stopped};
use crate::text::Dictionary;

impl Reach {
    /// The same reach with its sentences in the language of the dictionary. What that
    /// does not say stays English.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            foothold: self.foothold.clone(),
            gains: self.gains.iter().map(|it| it.told(dictionary)).collect(),
            reached: self.reached.clone(),
            stopped: self.stopped.iter().map(|it| it.told(dictionary)).collect(),
            remedies: self.remedies.iter().map(|it| it.told(dictionary)).collect(),
            is_cut_short: self.is_cut_short,
        }
    }
}

impl Gain {
    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            how: self.how.told(dictionary),
            ..self.clone()
        }
    }
}

impl Stopped {
    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            why: self.why.told(dictionary),
            source: self.source,
        }
    }
}

impl Remedy {
    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            title: self.title.told(dictionary),
            why: self.why.told(dictionary),
            ..self.clone()
        }
    }
}

impl Comparison {
    /// The same comparison in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        let stop = self.stop.as_ref();
        Self {
            what: self.what.told(dictionary),
            stop: stop.map(|(title, effect)| (title.told(dictionary), *effect)),
            ..self.clone()
        }
    }
}
