//! `vouchsafe render`: pictures of a diagram, of a moment of a flow, or of a flow that plays.

mod moment;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::diagram::{CallId, Diagram};
use vouchsafe_model::flow::{self, SimulateError, Trace};
use vouchsafe_model::picture::Source;
use vouchsafe_model::story;
use vouchsafe_picture::raster::{self, RasterError};
use vouchsafe_scene::animated;
use vouchsafe_scene::film::Film;
use vouchsafe_scene::frame;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::svg::{self, Colors, Options};
use vouchsafe_scene::theme::Theme;

use crate::calls::{ChooseError, choose};
use crate::command::{Arguments, Command, CommandError, One, Outcome};
use crate::input::{self, OpenError};
use crate::terminal;
use moment::{At, MomentError};

pub(crate) const COMMAND: Command = Command {
    name: "render",
    summary: "Draw a diagram, a moment of a flow, or a flow that plays, as SVG, PNG or GIF",
    run,
};

const HELP: &str = "\
Draw a diagram, a moment of a flow, or a flow that plays, as SVG, PNG or GIF. The same
file gives the same picture everywhere, to the byte.

Usage: vouchsafe render [OPTIONS] FILE

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json), or a picture that
carries one.

Options:
  -f, --format FORMAT   svg, png, gif, or animated-svg, which plays in a README; where it
                        is not said, the ending of OUT says it, else it is svg
  -c, --call NAME       Play the call of this name, or of this id such as c7
      --beat N          Draw the story at this beat, counted from 1, and play its calls
      --at STEP|TIME    Show the flow when everything of a step has happened (`3`), at a
                        time (`2.5s`, `2500ms`), at its `start` or at its `end`, which is
                        the usual one
      --theme THEME     light (the usual one) or dark; for SVG also auto, which follows
                        the reader's system
      --scale N         How many pixels of a PNG or GIF a pixel of the drawing has on a
                        side, from 0.1 to 8; 1 where it is not said
  -o, --output OUT      Write the picture there, and not to standard output
      --without-source  Leave the diagram out of the picture, which else can be opened
                        again (SVG and PNG)
      --without-notes   Leave the notes for the speaker out of that diagram
  -h, --help            Show this help

Without a call, a beat and a time, SVG and PNG show the drawing at rest.

Exit status: 0 if the picture was made, 2 if not.
";

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Svg,
    AnimatedSvg,
    Png,
    Gif,
}

impl Format {
    const ALL: [(&'static str, Self); 4] = [
        ("svg", Self::Svg),
        ("animated-svg", Self::AnimatedSvg),
        ("png", Self::Png),
        ("gif", Self::Gif),
    ];

    const fn plays(self) -> bool {
        matches!(self, Self::AnimatedSvg | Self::Gif)
    }

    const fn has_pixels(self) -> bool {
        matches!(self, Self::Png | Self::Gif)
    }

    /// What the ending of a name says.
    fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        let named = Self::ALL.into_iter().find(|(name, _)| *name == ending);
        named.map(|(_, format)| format)
    }
}

/// What is asked for.
#[derive(Debug, Default)]
struct Asked {
    format: Option<Format>,
    call: Option<String>,
    beat: Option<usize>,
    at: Option<At>,
    colors: Option<Colors>,
    scale: Option<f64>,
    output: Option<PathBuf>,
    without_source: bool,
    without_notes: bool,
}

/// Why there is no picture.
#[derive(Debug, Error)]
enum RenderError {
    /// There is no diagram in the file.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// It is not clear which call is meant.
    #[error("{0}")]
    Call(#[from] ChooseError),
    /// The call cannot be simulated.
    #[error("{0}")]
    Simulate(#[from] SimulateError),
    /// The flow has no such moment.
    #[error("{0}")]
    Moment(#[from] MomentError),
    /// There is no story.
    #[error("the diagram has no story, so it has no beats")]
    NoStory,
    /// There is no such beat.
    #[error("there is no beat {asked}; the story has {count}")]
    NoSuchBeat {
        /// What was asked for.
        asked: usize,
        /// How many there are.
        count: usize,
    },
    /// Nothing happens that could be played.
    #[error(
        "nothing is played: beat {0} makes no call; name one with `--call`, or ask for svg or png"
    )]
    NothingPlays(usize),
    /// The picture can't be drawn.
    #[error("{0}")]
    Raster(#[from] RasterError),
    /// The picture can't be written.
    #[error("cannot write {}: {error}", .path.display())]
    Write {
        /// Where to.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut asked = Asked::default();
    let words = One {
        help: HELP,
        only_one: "one file at a time is drawn",
        missing: "a diagram file is missing",
    };
    let found = arguments.one(words, output, &mut |arguments, option| {
        match option {
            "f" | "format" => asked.format = Some(read_format(arguments)?),
            "c" | "call" => asked.call = Some(arguments.value()?),
            "beat" => asked.beat = Some(arguments.number("beat")?),
            "at" => asked.at = Some(read_at(arguments)?),
            "theme" => asked.colors = Some(read_colors(arguments)?),
            "scale" => asked.scale = Some(read_scale(arguments)?),
            "o" | "output" => asked.output = Some(PathBuf::from(arguments.value()?)),
            "without-source" => asked.without_source = true,
            "without-notes" => asked.without_notes = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(file) = found else {
        return Ok(Outcome::Fine);
    };
    let path = PathBuf::from(file);
    let named = asked.output.as_deref().and_then(Format::of_name);
    let format = asked.format.or(named).unwrap_or(Format::Svg);
    hold_together(arguments, format, &asked)?;
    let made = render(&path, format, &asked);
    let written = made.and_then(|bytes| match &asked.output {
        None => Ok(Some(bytes)),
        Some(out) => match std::fs::write(out, bytes) {
            Ok(()) => Ok(None),
            Err(error) => Err(RenderError::Write {
                path: out.clone(),
                error,
            }),
        },
    });
    match written {
        Ok(bytes) => {
            output.write_all(&bytes.unwrap_or_default())?;
            Ok(Outcome::Fine)
        }
        Err(error) => {
            output.flush()?;
            terminal::complain_about(&path, &error.to_string());
            Ok(Outcome::Unusable)
        }
    }
}

/// Refuses what makes no sense together.
fn hold_together(arguments: &Arguments, format: Format, asked: &Asked) -> Result<(), CommandError> {
    if format.plays() && asked.at.is_some() {
        return Err(arguments.refuse(
            "a picture that plays shows every moment: leave `--at` out, or ask for svg or png",
        ));
    }
    if format.has_pixels() && asked.colors == Some(Colors::Preferred) {
        return Err(
            arguments.refuse("pixels do not follow the reader: say `--theme light` or dark")
        );
    }
    if !format.has_pixels() && asked.scale.is_some() {
        return Err(arguments.refuse("an SVG is sharp at every size: `--scale` is for png and gif"));
    }
    let is_shown = asked.output.is_none() && std::io::stdout().is_terminal();
    if format.has_pixels() && is_shown {
        return Err(arguments.refuse("a terminal shows no pixels: say where to with `-o`"));
    }
    Ok(())
}

fn read_format(arguments: &mut Arguments) -> Result<Format, CommandError> {
    let value = arguments.value()?;
    let known = Format::ALL.into_iter().find(|(name, _)| *name == value);
    known.map(|(_, format)| format).ok_or_else(|| {
        arguments.refuse(&format!(
            "there is no format `{value}`, only svg, animated-svg, png and gif"
        ))
    })
}

fn read_colors(arguments: &mut Arguments) -> Result<Colors, CommandError> {
    match arguments.value()?.as_str() {
        "light" => Ok(Colors::Of(Theme::Light)),
        "dark" => Ok(Colors::Of(Theme::Dark)),
        "auto" => Ok(Colors::Preferred),
        other => Err(arguments.refuse(&format!(
            "there is no theme `{other}`, only light, dark and auto"
        ))),
    }
}

fn read_scale(arguments: &mut Arguments) -> Result<f64, CommandError> {
    let value = arguments.value()?;
    match value.parse() {
        Ok(scale) if raster::SCALES.contains(&scale) => Ok(scale),
        _ => Err(arguments.refuse(&format!(
            "`--scale` wants a number from 0.1 to 8, not `{value}`"
        ))),
    }
}

fn read_at(arguments: &mut Arguments) -> Result<At, CommandError> {
    let value = arguments.value()?;
    At::parse(&value).ok_or_else(|| {
        arguments.refuse(&format!(
            "`{value}` is no moment: say a step such as 3, a time such as 2.5s or 2500ms, start or end"
        ))
    })
}

/// What is drawn, and what is played on it.
struct Scene {
    drawing: Diagram,
    heading: String,
    traces: Vec<Trace>,
}

fn render(path: &Path, format: Format, asked: &Asked) -> Result<Vec<u8>, RenderError> {
    let mut diagram = input::diagram(path)?;
    if asked.without_notes {
        diagram = story::without_notes(&diagram);
    }
    let scene = scene(&diagram, format, asked)?;
    let layout = Layout::of(&scene.drawing);
    let film = Film::of(
        &layout,
        &scene.traces.iter().collect::<Vec<_>>(),
        &scene.heading,
    );
    let theme = match asked.colors {
        Some(Colors::Of(theme)) => theme,
        None | Some(Colors::Preferred | Colors::OfPage) => Theme::Light,
    };
    let options = Options {
        colors: asked.colors.unwrap_or(Colors::Of(theme)),
        title: title(&diagram, &scene),
        source: (!asked.without_source).then(|| Source::of(&diagram)),
        ..Options::default()
    };
    let scale = asked.scale.unwrap_or(1.0);
    if format.has_pixels() {
        warn_of_missing_characters(&scene.drawing, &film);
    }
    if format.plays() {
        return Ok(match format {
            Format::Gif => raster::gif(&film, &options, theme, scale)?,
            _ => animated::document(&film, &options).into_bytes(),
        });
    }
    let (sheet, options) = if scene.traces.is_empty() && scene.heading.is_empty() {
        (svg::sheet(&layout, &frame::still(), &options), options)
    } else {
        let time = asked.at.unwrap_or(At::End).of(&film)?;
        let description = film.caption(time).text;
        let options = Options {
            description,
            ..options
        };
        (film.sheet(time, &options), options)
    };
    Ok(match format {
        Format::Png => raster::png(&sheet, theme, scale, options.source.as_ref())?,
        _ => sheet.to_svg(&options).into_bytes(),
    })
}

fn scene(diagram: &Diagram, format: Format, asked: &Asked) -> Result<Scene, RenderError> {
    let mut drawing = diagram.clone();
    let mut heading = String::new();
    let mut calls: Vec<CallId> = Vec::new();
    if let Some(number) = asked.beat {
        let story = diagram.story().ok_or(RenderError::NoStory)?;
        let no_such = RenderError::NoSuchBeat {
            asked: number,
            count: story.beats.len(),
        };
        let place = number.saturating_sub(1);
        let beat = story.beats.get(place).ok_or(no_such)?;
        drawing = story::stage(diagram, place).diagram;
        heading = match beat.what.title.as_str() {
            "" => format!("Beat {number}"),
            title => title.to_owned(),
        };
        calls.extend(beat.what.runs.iter().map(|run| run.call));
        // What a beat can't make any more is left out, as on stage.
        calls.retain(|call| drawing.call(*call).is_some());
    }
    match (&asked.call, asked.beat) {
        (Some(name), _) => calls = vec![choose(&drawing, Some(name))?.id],
        (None, Some(number)) if format.plays() && calls.is_empty() => {
            return Err(RenderError::NothingPlays(number));
        }
        (None, None) if format.plays() || asked.at.is_some() => {
            calls = vec![choose(&drawing, None)?.id];
        }
        (None, _) => {}
    }
    let traces = calls
        .into_iter()
        .map(|call| flow::simulate(&drawing, call, drawing.now()));
    Ok(Scene {
        traces: traces.collect::<Result<_, _>>()?,
        drawing,
        heading,
    })
}

fn title(diagram: &Diagram, scene: &Scene) -> String {
    match (diagram.title(), scene.heading.as_str()) {
        ("", heading) => heading.to_owned(),
        (title, "") => title.to_owned(),
        (title, heading) => format!("{title}: {heading}"),
    }
}

fn warn_of_missing_characters(drawing: &Diagram, film: &Film) {
    let mut words = String::new();
    for view in film.layout().nodes() {
        words.push_str(&view.title);
        words.push_str(&view.subtitle);
        words.extend(view.lines.iter().map(String::as_str));
        words.extend(view.parts.iter().map(|part| part.text.as_str()));
    }
    words.extend(drawing.calls().map(|call| call.label()));
    for (_, caption) in film.captions() {
        words.push_str(&caption.heading);
        words.push_str(&caption.text);
    }
    let missing = raster::missing_characters(&words);
    if !missing.is_empty() {
        let shown: String = missing.iter().take(20).collect();
        terminal::warn(&format!(
            "the font that is brought along has no `{shown}`, so boxes stand there; an SVG shows them"
        ));
    }
}
