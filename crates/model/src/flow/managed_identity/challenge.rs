//! What does an endpoint want to see before it hands out a token, and what does
//! code check before it asks?

use super::{Errand, Whose};
use crate::azure::template;
use crate::azure::token_endpoints::Challenge;
use crate::diagram::KeyFileAccess;
use crate::flow::check::{Asked, Cause, in_order};
use crate::flow::http::Header;
use crate::flow::recorder::{Ended, Message, Recorder, refused_or_end};
use crate::flow::trace::{ExchangeId, Question, StepKind};
use crate::flow::{wire, words};
use crate::say;
use crate::text::Text;

/// A thumbprint that looks like one and like none that a certificate has.
const FAKE_THUMBPRINT: &str = "0000FA4E0000FA4E0000FA4E0000FA4E0000FA4E";

/// The content of a key file, visibly fake.
const FAKE_KEY: &str = "fake-content-of-the-key-file";

impl Errand<'_> {
    /// What the code checks before it sends its secret to the endpoint.
    pub(super) fn certificate(&self) -> Option<Asked> {
        let certificate = self.wire()?.certificate?;
        Some(Asked::passed(
            Question::EndpointCertificate,
            say!(
                "a certificate with the thumbprint in {variable}",
                variable = certificate.variable
            ),
            say!(
                "the thumbprint {thumbprint}, of a certificate that is signed by itself",
                thumbprint = FAKE_THUMBPRINT
            ),
            certificate.source,
        ))
    }

    /// Where the endpoint challenges: the code reads the file that is named, and
    /// asks again with its content. Returns the exchange that waits for a token.
    pub(super) fn answer_challenge(
        &mut self,
        run: &mut Recorder<'_>,
        exchange: Option<ExchangeId>,
        whose: Whose,
    ) -> Result<Option<ExchangeId>, Ended> {
        let Some((token_wire, challenge)) = self
            .wire()
            .and_then(|wire| Some((wire, wire.challenge.as_ref()?)))
        else {
            return Ok(exchange);
        };
        let file = format!(
            "{}{}{}",
            challenge.folder,
            run.request_id(),
            challenge.extension
        );
        self.values.set(template::CHALLENGE_FILE, file.as_str());
        self.challenge(run, exchange, challenge, &file)?;

        let mut request = self.request(token_wire, whose);
        let authorization = format!("Basic {FAKE_KEY}");
        request
            .headers
            .push(Header::new("Authorization", authorization));
        let exchange = run.request(request);
        run.send(Message {
            kind: StepKind::TokenRequest,
            from: run.code(),
            to: run.endpoint(),
            caption: say!("{who} asks again, with the content of the file", who = words::actor(run.caller)),
            detail: say!("Whoever can read the file is let in: {readers}. The agent makes a new file each time.", readers = words::readers(challenge.readers)),
            label: say!("Ask with the file"),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
        Ok(Some(exchange))
    }

    /// The endpoint names a file, and the code makes sure that it is a true one.
    fn challenge(
        &self,
        run: &mut Recorder<'_>,
        exchange: Option<ExchangeId>,
        challenge: &Challenge,
        file: &str,
    ) -> Result<(), Ended> {
        let environment = run.caller.resource().map(|resource| resource.environment);
        let access = environment.unwrap_or_default().key_files;
        let name = words::actor(run.caller);
        let read = |found: Text| {
            Asked::passed(
                Question::KeyFileRead,
                say!(
                    "the code runs as one of {readers}",
                    readers = words::readers(challenge.readers)
                ),
                found,
                self.source(),
            )
        };
        let read = match access {
            KeyFileAccess::Member => read(say!("it does")),
            KeyFileAccess::Outsider => read(say!("it runs as somebody else")).refused(
                say!(
                    "{name} may not read the file, so it cannot prove that it has the rights a \
                     token is for.",
                    name
                ),
                Cause::KeyFileNotReadable,
            ),
        }
        .decided_by_node(run.caller.id);
        let true_file = Asked::passed(
            Question::KeyFile,
            say!(
                "a file in {folder} that ends in {extension} and has {max_bytes} bytes at most",
                folder = challenge.folder,
                extension = challenge.extension,
                max_bytes = challenge.max_bytes
            ),
            file.to_owned(),
            challenge.source,
        );
        let (checks, end) = in_order(vec![true_file, read]);
        if let Some(exchange) = exchange {
            let now = run.now();
            run.answer(exchange, wire::refusal(self.values, &challenge.answer, now));
        }
        run.send(Message {
            kind: StepKind::Challenge,
            from: run.endpoint(),
            to: run.code(),
            caption: say!("{endpoint} challenges: read this file first", endpoint = words::endpoint(self.endpoint).capitalized()),
            detail: say!("This is no failure, but half of the way. The file can be read by {readers}. The code \
                 checks where it is before it reads it, so that nobody can make it read another.", readers = words::readers(challenge.readers)),
            label: wire::status_line(challenge.answer.status).into(),
            exchange,
            checks,
        });
        match end {
            None => Ok(()),
            Some((question, stop)) => {
                let refused = refused_or_end(stop)?;
                run.send(Message {
                    kind: StepKind::Failure,
                    from: run.endpoint(),
                    to: run.code(),
                    caption: say!("{name} gets no token", name),
                    detail: say!(
                        "It never asks again: without the content of the file there is \
                             nothing to send. SDKs report that the file cannot be read."
                    ),
                    label: say!("No token"),
                    exchange: None,
                    checks: Vec::new(),
                });
                Err(Ended::refused(
                    run.code(),
                    say!("No token"),
                    String::new(),
                    question,
                    refused,
                ))
            }
        }
    }
}
