//! A recording from its text. What it must hold besides, [`Recording::read`] checks.

use super::{
    Call, CallStep, Capsule, Check, CheckOutcome, Claim, Exchange, Moment, Outcome, Recording,
    RecordingError, Scene, StepTimes, VERSION, Verdict,
};
use crate::json::{Json, Unexpected};
use crate::markup::{Markup, MarkupError};
use crate::narration::{Block, Run, RunKind};

type Read<T> = Result<T, Unexpected>;

impl From<Unexpected> for RecordingError {
    fn from(Unexpected(at): Unexpected) -> Self {
        Self::NotARecording(at)
    }
}

pub(super) fn recording(text: &str) -> Result<Recording, RecordingError> {
    let mut it = Recording::default();
    let mut newer = None;
    let mut broken: Option<MarkupError> = None;
    let mut json = Json::new(text);
    let read = json.object(&mut |json, key| {
        match key {
            "vouchsafeRecording" => {
                it.version = count(json)?;
                if it.version != VERSION {
                    newer = Some(it.version);
                    return Err(json.unexpected());
                }
            }
            "by" => it.by = json.text()?,
            "title" => it.title = json.text()?,
            "about" => it.about = json.text()?,
            "link" => it.link = json.text()?,
            "pieces" => json.list(&mut |json| {
                match Markup::try_from(json.text()?) {
                    Ok(piece) => it.pieces.push(piece),
                    Err(error) => {
                        broken = Some(error);
                        return Err(json.unexpected());
                    }
                }
                Ok(())
            })?,
            "scenes" => it.scenes = list(json, &scene)?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    });
    match (newer, broken) {
        (Some(version), _) => Err(RecordingError::UnknownVersion(version)),
        (_, Some(error)) => Err(error.into()),
        (None, None) => {
            read?;
            json.end()?;
            if it.version == VERSION {
                Ok(it)
            } else {
                Err(RecordingError::NotARecording(0))
            }
        }
    }
}

fn list<T>(json: &mut Json<'_>, item: &dyn Fn(&mut Json<'_>) -> Read<T>) -> Read<Vec<T>> {
    let mut all = Vec::new();
    json.list(&mut |json| {
        all.push(item(json)?);
        Ok(())
    })?;
    Ok(all)
}

/// A list of exactly so many numbers.
fn numbers<const N: usize>(json: &mut Json<'_>) -> Read<[i32; N]> {
    let mut all = [0; N];
    let mut places = all.iter_mut();
    json.list(&mut |json| {
        let number = json.number()?;
        *places.next().ok_or(json.unexpected())? = number;
        Ok(())
    })?;
    match places.next() {
        None => Ok(all),
        Some(_) => Err(json.unexpected()),
    }
}

fn count(json: &mut Json<'_>) -> Read<u32> {
    let number = json.number()?;
    u32::try_from(number).map_err(|_| json.unexpected())
}

fn index(json: &mut Json<'_>) -> Read<usize> {
    let number = json.number()?;
    usize::try_from(number).map_err(|_| json.unexpected())
}

fn counts<const N: usize>(json: &mut Json<'_>) -> Read<[u32; N]> {
    let signed: [i32; N] = numbers(json)?;
    if signed.iter().any(|number| *number < 0) {
        return Err(json.unexpected());
    }
    Ok(signed.map(i32::unsigned_abs))
}

fn scene(json: &mut Json<'_>) -> Read<Scene> {
    let mut it = Scene::default();
    json.object(&mut |json, key| {
        match key {
            "title" => it.title = json.text()?,
            "say" => it.say = list(json, &block)?,
            "question" => it.question = json.text()?,
            "area" => it.area = numbers(json)?,
            "drawing" => it.drawing = list(json, &index)?,
            "moments" => it.moments = list(json, &moment)?,
            "steps" => {
                it.steps = list(json, &|json| {
                    let [start, settled, end] = counts(json)?;
                    Ok(StepTimes(start, settled, end))
                })?;
            }
            "calls" => it.calls = list(json, &call)?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn block(json: &mut Json<'_>) -> Read<Block> {
    let mut it = None;
    json.object(&mut |json, key| {
        it = Some(match key {
            "paragraph" => Block::Paragraph(list(json, &run)?),
            "list" => Block::List(list(json, &|json| list(json, &run))?),
            _ => return Err(json.unexpected()),
        });
        Ok(())
    })?;
    it.ok_or(json.unexpected())
}

fn run(json: &mut Json<'_>) -> Read<Run> {
    let [kind, text] = texts(json)?;
    let kind = match kind.as_str() {
        "" => RunKind::Text,
        "b" => RunKind::Strong,
        "i" => RunKind::Emphasis,
        "c" => RunKind::Code,
        _ => return Err(json.unexpected()),
    };
    Ok(Run(kind, text))
}

/// A list of exactly so many texts.
fn texts<const N: usize>(json: &mut Json<'_>) -> Read<[String; N]> {
    let all = list(json, &|json| json.text())?;
    <[String; N]>::try_from(all).map_err(|_| json.unexpected())
}

fn moment(json: &mut Json<'_>) -> Read<Moment> {
    let mut it = Moment::default();
    json.object(&mut |json, key| {
        match key {
            "at" => it.at = count(json)?,
            "pieces" => it.pieces = list(json, &index)?,
            "capsules" => it.capsules = list(json, &capsule)?,
            "answered" => it.answered = list(json, &index)?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn capsule(json: &mut Json<'_>) -> Read<Capsule> {
    let mut it = Capsule::default();
    json.object(&mut |json, key| {
        match key {
            "piece" => it.piece = index(json)?,
            "at" => it.at = numbers(json)?,
            "way" => it.way = list(json, &|json| numbers(json))?,
            "time" => it.time = counts(json)?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn call(json: &mut Json<'_>) -> Read<Call> {
    let mut it = Call::default();
    json.object(&mut |json, key| {
        match key {
            "title" => it.title = json.text()?,
            "verdict" => it.verdict = verdict(json)?,
            "verdictStep" => it.verdict_step = index(json)?,
            "steps" => it.steps = list(json, &call_step)?,
            "exchanges" => it.exchanges = list(json, &exchange)?,
            "token" => {
                it.token = list(json, &|json| {
                    let [name, value, meaning] = texts(json)?;
                    Ok(Claim(name, value, meaning))
                })?;
            }
            "tokenStep" => it.token_step = Some(index(json)?),
            "fixes" => it.fixes = list(json, &|json| json.text())?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn verdict(json: &mut Json<'_>) -> Read<Verdict> {
    let mut it = Verdict::default();
    json.object(&mut |json, key| {
        match key {
            "outcome" => {
                it.outcome = match json.text()?.as_str() {
                    "allowed" => Outcome::Allowed,
                    "denied" => Outcome::Denied,
                    "notModelled" => Outcome::NotModelled,
                    _ => return Err(json.unexpected()),
                }
            }
            "status" => it.status = json.text()?,
            "because" => it.because = json.text()?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn call_step(json: &mut Json<'_>) -> Read<CallStep> {
    let mut it = CallStep::default();
    json.object(&mut |json, key| {
        match key {
            "caption" => it.caption = json.text()?,
            "detail" => it.detail = json.text()?,
            "exchange" => it.exchange = Some(index(json)?),
            "isAnswer" => it.is_answer = json.truth()?,
            "checks" => it.checks = list(json, &check)?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn check(json: &mut Json<'_>) -> Read<Check> {
    let mut it = Check::default();
    json.object(&mut |json, key| {
        match key {
            "question" => it.question = json.text()?,
            "outcome" => {
                it.outcome = match json.text()?.as_str() {
                    "passed" => CheckOutcome::Passed,
                    "leftOpen" => CheckOutcome::LeftOpen,
                    "failed" => CheckOutcome::Failed,
                    "notReached" => CheckOutcome::NotReached,
                    "notModelled" => CheckOutcome::NotModelled,
                    _ => return Err(json.unexpected()),
                }
            }
            "found" => it.found = json.text()?,
            "expected" => it.expected = json.text()?,
            "source" => it.source = json.text()?,
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}

fn exchange(json: &mut Json<'_>) -> Read<Exchange> {
    let mut it = Exchange::default();
    json.object(&mut |json, key| {
        match key {
            "request" => it.request = json.text()?,
            "response" => it.response = Some(json.text()?),
            _ => return Err(json.unexpected()),
        }
        Ok(())
    })?;
    Ok(it)
}
