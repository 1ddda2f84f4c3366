//! A small world in a few lines: what exists, and what is asked about it.
//!
//! ```text
//! # A remark.
//! scope SCOPE [in PARENT]
//! principal ID [in GROUP ...]
//! role ID BLOCK [| BLOCK ...]
//! assign ID ROLE to PRINCIPAL at SCOPE [if CONDITION]
//! deny ID PRINCIPAL ... [except PRINCIPAL ...] at SCOPE [only] BLOCK
//! ask PRINCIPAL control|data ACTION at SCOPE -> allowed by ID ...
//! ```
//!
//! A BLOCK is `[control PATTERN ... [less PATTERN ...]] [data PATTERN ... [less
//! PATTERN ...]] [if CONDITION]`. In `deny`, `everyone` stands for all
//! principals, and `only` for "does not apply to child scopes". An answer is
//! `allowed by ...`, `denied by ...` or `not allowed`.

use std::borrow::Cow;

use vouchsafe_model::access::condition::Attributes;
use vouchsafe_model::access::{
    DenyAssignment, Estate, Patterns, PermissionBlock, Plane, Principal, PrincipalId, Question,
    Role, RoleAssignment, Scope,
};

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) estate: Estate<'static>,
    pub(crate) questions: Vec<Asked>,
}

#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) line: usize,
    pub(crate) question: Question<'static>,
    pub(crate) answer: String,
}

impl World {
    pub(crate) fn read(text: &str) -> Self {
        let mut world = Self {
            estate: Estate::default(),
            questions: Vec::new(),
        };
        for (number, line) in text.lines().enumerate() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let mut line = Line {
                number: number + 1,
                words: &words,
            };
            if !words.is_empty() && !words[0].starts_with('#') {
                world.add(&mut line);
            }
        }
        world
    }

    fn add(&mut self, line: &mut Line<'_>) {
        let estate = &mut self.estate;
        match line.word() {
            "scope" => estate.scopes.push(Scope {
                id: line.word().to_owned().into(),
                parent: line.after("in").map(|id| id.to_owned().into()),
            }),
            "principal" => estate.principals.push(Principal {
                id: line.word().to_owned().into(),
                member_of: line.ids_after("in"),
            }),
            "role" => {
                let id = line.word();
                let mut permissions = vec![line.block()];
                while line.take("|") {
                    permissions.push(line.block());
                }
                estate.roles.push(Role {
                    id: id.to_owned().into(),
                    name: id.to_owned().into(),
                    permissions,
                });
            }
            "assign" => estate.role_assignments.push(RoleAssignment {
                id: line.word().to_owned().into(),
                role: line.word().to_owned().into(),
                principal: line.after("to").unwrap().to_owned().into(),
                scope: line.after("at").unwrap().to_owned().into(),
                condition: line.condition(),
            }),
            "deny" => estate.deny_assignments.push(DenyAssignment {
                id: line.word().to_owned().into(),
                principals: line.ids(),
                exclude_principals: line.ids_after("except"),
                scope: line.after("at").unwrap().to_owned().into(),
                does_not_apply_to_child_scopes: line.take("only"),
                permissions: vec![line.block()],
            }),
            "ask" => {
                let question = Question {
                    principal: line.word().to_owned().into(),
                    plane: match line.word() {
                        "control" => Plane::Control,
                        "data" => Plane::Data,
                        other => panic!("line {}: no plane `{other}`", line.number),
                    },
                    action: line.word().to_owned().into(),
                    scope: line.after("at").unwrap().to_owned().into(),
                    attributes: Attributes::NONE,
                };
                assert!(line.take("->"), "line {}: no answer", line.number);
                let answer = std::mem::take(&mut line.words).join(" ");
                self.questions.push(Asked {
                    line: line.number,
                    question,
                    answer,
                });
            }
            other => panic!("line {}: `{other}`?", line.number),
        }
        assert!(
            line.words.is_empty(),
            "line {}: {:?}?",
            line.number,
            line.words
        );
    }
}

struct Line<'w> {
    number: usize,
    words: &'w [&'w str],
}

const KEYWORDS: [&str; 11] = [
    "in", "|", "to", "at", "if", "except", "only", "control", "data", "less", "->",
];

impl<'w> Line<'w> {
    fn word(&mut self) -> &'w str {
        let (first, rest) = self
            .words
            .split_first()
            .unwrap_or_else(|| panic!("line {} ends too early", self.number));
        self.words = rest;
        first
    }

    fn take(&mut self, keyword: &str) -> bool {
        let found = self.words.first() == Some(&keyword);
        if found {
            self.words = &self.words[1..];
        }
        found
    }

    fn after(&mut self, keyword: &str) -> Option<&'w str> {
        self.take(keyword).then(|| self.word())
    }

    fn list(&mut self) -> Vec<String> {
        let mut list = Vec::new();
        while let Some(word) = self.words.first()
            && !KEYWORDS.contains(word)
        {
            list.push(self.word().to_owned());
        }
        list
    }

    fn ids(&mut self) -> Vec<PrincipalId<'static>> {
        let id = |text: String| match text.as_str() {
            "everyone" => PrincipalId::ALL_PRINCIPALS,
            _ => text.into(),
        };
        self.list().into_iter().map(id).collect()
    }

    fn ids_after(&mut self, keyword: &str) -> Vec<PrincipalId<'static>> {
        if self.take(keyword) {
            self.ids()
        } else {
            Vec::new()
        }
    }

    fn patterns_after(&mut self, keyword: &str) -> Patterns<'static> {
        let listed = if self.take(keyword) {
            self.list()
        } else {
            Vec::new()
        };
        listed.into()
    }

    fn condition(&mut self) -> Option<Cow<'static, str>> {
        self.after("if").map(|text| text.to_owned().into())
    }

    fn block(&mut self) -> PermissionBlock<'static> {
        PermissionBlock {
            actions: self.patterns_after("control"),
            not_actions: self.patterns_after("less"),
            data_actions: self.patterns_after("data"),
            not_data_actions: self.patterns_after("less"),
            condition: self.condition(),
        }
    }
}
