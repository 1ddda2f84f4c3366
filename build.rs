//! Makes a function of each message of the interface, so that a message that is not there,
//! or one whose variables are left out, does not compile.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

/// The words of the interface in English, of which the others are translations.
const ENGLISH: &str = "static/data/languages/en.ftl";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={ENGLISH}");
    println!("cargo::rerun-if-changed=build.rs");
    let source = std::fs::read_to_string(ENGLISH)?;
    let resource = fluent_syntax::parser::parse(source.as_str())
        .map_err(|(_, errors)| format!("{ENGLISH}: {errors:?}"))?;
    // A name of Azure's in a message is documented as people read it, without marks.
    let mut made = String::from("#[allow(clippy::doc_markdown)]\nimpl Words {\n");
    for entry in &resource.body {
        if let Entry::Message(message) = entry
            && let Some(value) = &message.value
            // Names of the model’s tables are asked for by what they name: `language/names.rs`.
            && !message.id.name.starts_with("named-")
        {
            made += &function(message.id.name, value)?;
        }
    }
    made += "}\n";
    let folder = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&folder).join("messages.rs"), made)?;
    Ok(())
}

fn function(id: &str, value: &Pattern<&str>) -> Result<String, Box<dyn Error>> {
    let mut variables = Vec::new();
    in_pattern(value, &mut variables);
    let name = id.replace('-', "_");
    let mut made = String::new();
    for line in english(value).lines() {
        writeln!(made, "    /// {}", line.trim())?;
    }
    if variables.is_empty() {
        writeln!(made, "    pub(crate) fn {name}(&self) -> String {{")?;
        writeln!(made, "        self.say({id:?}, None)")?;
    } else {
        writeln!(made, "    pub(crate) fn {name}<'a>(")?;
        writeln!(made, "        &self,")?;
        for variable in &variables {
            let variable = variable.replace('-', "_");
            writeln!(made, "        {variable}: impl Into<FluentValue<'a>>,")?;
        }
        writeln!(made, "    ) -> String {{")?;
        let pairs = variables.iter().map(|variable| {
            let argument = variable.replace('-', "_");
            format!("({variable:?}, {argument}.into())")
        });
        let pairs = pairs.collect::<Vec<_>>().join(", ");
        writeln!(made, "        self.say_with({id:?}, &[{pairs}])")?;
    }
    writeln!(made, "    }}\n")?;
    Ok(made)
}

/// The message as its documentation shows it.
fn english(pattern: &Pattern<&str>) -> String {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => {
            let mut variables = Vec::new();
            in_expression(expression, &mut variables);
            format!("`{{{}}}`", variables.join(", "))
        }
    });
    // What looks like markup in it is none.
    let text: String = pieces.collect();
    text.replace('[', "\\[").replace('<', "\\<")
}

fn in_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, found: &mut Vec<&'a str>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut Vec<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            if !found.contains(&id.name) {
                found.push(id.name);
            }
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, found),
        InlineExpression::TermReference { arguments, .. } => {
            if let Some(arguments) = arguments {
                in_arguments(arguments, found);
            }
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => {}
    }
}

fn in_arguments<'a>(arguments: &CallArguments<&'a str>, found: &mut Vec<&'a str>) {
    for argument in &arguments.positional {
        in_inline(argument, found);
    }
    for argument in &arguments.named {
        in_inline(&argument.value, found);
    }
}
