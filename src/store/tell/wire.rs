//! What the stage and the speaker's window tell each other, as text.
//!
//! Both are windows of one page; still, what comes is read like anything from
//! outside: bounded, and refused without harm.

use serde_json::{Value, json};
use vouchsafe_model::link;

use super::Light;
use crate::input::Direction;
use crate::input::clicker::Click;
use crate::language::Language;

/// What the stage tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnStage {
    /// The document with the story, as a link carries it.
    pub link: String,
    /// The place of the beat on stage, from 0.
    pub place: usize,
    /// Whether its calls are shown.
    pub is_revealed: bool,
    /// Whether there is nothing to see for a while.
    pub is_blank: bool,
    /// In which language the stage speaks.
    pub language: Language,
    /// Whether colors are those for a weak projector.
    pub has_contrast: bool,
    /// Where the circle of light is; `None` where there is none.
    pub light: Option<Light>,
    /// Whether the code for phones is shown.
    pub is_coded: bool,
    /// Whether what is drawn can be changed.
    pub is_live: bool,
}

/// What the speaker's window tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FromSpeaker {
    /// It is there, and wants to know what is on stage.
    Hello,
    /// A key or button of who presents.
    Click(Click),
    /// A beat is to come on stage, by its place from 0.
    Beat(usize),
    /// The circle of light is to be there.
    Light(Light),
}

/// Every click by the word for it.
const CLICKS: [(&str, Click); 19] = [
    ("on", Click::On),
    ("back", Click::Back),
    ("first", Click::First),
    ("last", Click::Last),
    ("blank", Click::Blank),
    ("larger", Click::Larger),
    ("smaller", Click::Smaller),
    ("read", Click::ReadAloud),
    ("leave", Click::Leave),
    ("step-out", Click::StepOut),
    ("contrast", Click::Contrast),
    ("spotlight", Click::Spotlight),
    ("light-left", Click::Light(Direction::Left)),
    ("light-right", Click::Light(Direction::Right)),
    ("light-up", Click::Light(Direction::Up)),
    ("light-down", Click::Light(Direction::Down)),
    ("code", Click::Code),
    ("whole", Click::Whole),
    ("live", Click::Live),
];

impl OnStage {
    /// The text of it.
    #[must_use]
    pub fn to_text(&self) -> String {
        json!({
            "stage": self.place,
            "link": self.link,
            "revealed": self.is_revealed,
            "blank": self.is_blank,
            "lang": self.language.code(),
            "contrast": self.has_contrast,
            "light": self.light.map(|light| [light.across, light.down]),
            "code": self.is_coded,
            "live": self.is_live,
        })
        .to_string()
    }

    /// What a text says; `None` where it is not from a stage.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        if text.len() > link::MAX_LINK_CHARS + 200 {
            return None;
        }
        let value: Value = serde_json::from_str(text).ok()?;
        Some(Self {
            place: usize::try_from(value.get("stage")?.as_u64()?).ok()?,
            link: value.get("link")?.as_str()?.to_owned(),
            is_revealed: value.get("revealed")?.as_bool()?,
            is_blank: value.get("blank")?.as_bool()?,
            language: Language::of_tag(value.get("lang")?.as_str()?)?,
            has_contrast: value.get("contrast")?.as_bool()?,
            light: match value.get("light")? {
                Value::Null => None,
                light => Some(light_of(light)?),
            },
            is_coded: value.get("code")?.as_bool()?,
            is_live: value.get("live")?.as_bool()?,
        })
    }
}

impl FromSpeaker {
    /// The text of it.
    #[must_use]
    pub fn to_text(self) -> String {
        let value = match self {
            Self::Hello => json!({ "speaker": "hello" }),
            Self::Click(click) => {
                let word = CLICKS.iter().find(|(_, known)| *known == click);
                json!({ "speaker": word.map_or("", |(word, _)| *word) })
            }
            Self::Beat(place) => json!({ "speaker": "beat", "place": place }),
            Self::Light(light) => {
                json!({ "speaker": "light", "light": [light.across, light.down] })
            }
        };
        value.to_string()
    }

    /// What a text says; `None` where it is not from a speaker's window.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        if text.len() > 200 {
            return None;
        }
        let value: Value = serde_json::from_str(text).ok()?;
        match value.get("speaker")?.as_str()? {
            "hello" => Some(Self::Hello),
            "beat" => {
                let place = value.get("place")?.as_u64()?;
                Some(Self::Beat(usize::try_from(place).ok()?))
            }
            "light" => Some(Self::Light(light_of(value.get("light")?)?)),
            word => {
                let known = CLICKS.iter().find(|(known, _)| *known == word);
                known.map(|(_, click)| Self::Click(*click))
            }
        }
    }
}

/// Where a light is, as two numbers say.
fn light_of(value: &Value) -> Option<Light> {
    let [across, down] = value.as_array()?.as_slice() else {
        return None;
    };
    let thousandths = |value: &Value| u16::try_from(value.as_u64()?).ok();
    Some(Light::at(thousandths(across)?, thousandths(down)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_understood() {
        let stage = OnStage {
            link: "1.abc".to_owned(),
            place: 3,
            is_revealed: true,
            is_blank: false,
            language: Language::Portuguese,
            has_contrast: true,
            light: Some(Light::at(250, 1_000)),
            is_coded: false,
            is_live: true,
        };
        assert_eq!(OnStage::from_text(&stage.to_text()), Some(stage.clone()));
        assert_eq!(FromSpeaker::from_text(&stage.to_text()), None);
        let clicks = CLICKS.map(|(_, click)| FromSpeaker::Click(click));
        for said in clicks.into_iter().chain([
            FromSpeaker::Hello,
            FromSpeaker::Beat(7),
            FromSpeaker::Light(Light::at(1_000, 0)),
        ]) {
            assert_eq!(FromSpeaker::from_text(&said.to_text()), Some(said));
            assert_eq!(OnStage::from_text(&said.to_text()), None);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "{}",
            "[]",
            "{\"speaker\":\"\"}",
            "{\"speaker\":\"beat\",\"place\":-1}",
            "{\"speaker\":\"light\",\"light\":[1]}",
            "{\"speaker\":\"light\",\"light\":[1,70000]}",
            "{\"stage\":1,\"link\":2,\"revealed\":true,\"blank\":false}",
        ] {
            assert_eq!(FromSpeaker::from_text(text), None, "{text}");
            assert_eq!(OnStage::from_text(text), None, "{text}");
        }
        let long = format!("{{\"speaker\":\"{}\"}}", "x".repeat(300));
        assert_eq!(FromSpeaker::from_text(&long), None);
    }
}
