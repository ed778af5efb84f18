//! Who is asking: a visitor, a person who signed in, or a program with a token.

use crate::base::{Id, Language, Slug};
use std::{borrow::Cow, sync::Arc};

/// A kind of work that somebody does in an authority.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sees what the authority has not published.
    Reader,
    /// Proposes cooperations and keeps those it is anchored for.
    Contributor,
    /// The international office: keeps the whole register.
    Coordinator,
    /// Keeps bodies, terms and who sits in them.
    Secretary,
    /// Decides; sees everything and changes nothing in the register.
    DecisionMaker,
    /// Keeps the authority itself, its accounts and its tokens.
    Administrator,
}

impl Role {
    /// Every role, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Reader,
        Self::Contributor,
        Self::Coordinator,
        Self::Secretary,
        Self::DecisionMaker,
        Self::Administrator,
    ];

    /// The role's word in the database, on the command line and in the keys of interface texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Contributor => "contributor",
            Self::Coordinator => "coordinator",
            Self::Secretary => "secretary",
            Self::DecisionMaker => "decision_maker",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A role that somebody holds in an authority, in one area or in all of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HeldRole {
    /// The role.
    pub role: Role,
    /// The only area it counts in; none for all.
    pub area: Option<Slug>,
}

impl HeldRole {
    /// A role in every area.
    pub fn everywhere(role: Role) -> Self {
        Self { role, area: None }
    }

    /// As one word: `reader`, or `reader:health` in one area.
    pub fn to_code(&self) -> String {
        match &self.area {
            Some(area) => format!("{}:{area}", self.role.code()),
            None => self.role.code().to_owned(),
        }
    }

    /// A role in one area.
    pub fn within(role: Role, area: Slug) -> Self {
        Self { role, area: Some(area) }
    }
}

/// Who is asking, as seen from one authority. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Actor {
    /// Nobody who is known.
    #[default]
    Visitor,
    /// A person who signed in.
    Person(Arc<SignedIn>),
    /// A program with a token of the authority.
    Token(Arc<TokenHolder>),
}

/// A person who signed in, as seen from one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub account: Id<super::Account>,
    /// The person's name; never to be written into the log.
    pub name: String,
    /// The language the person wants the interface in.
    pub language: Language,
    /// The authority this is seen from.
    pub authority: String,
    /// What the person does there; empty for a stranger.
    pub roles: Vec<HeldRole>,
    /// Which of the authority's people the person is, by id.
    pub person: Option<String>,
    /// The session, as [`super::Accounts::list_sessions`] names it.
    pub session: String,
    /// The only address it may use, without the language before it, where the session began with a
    /// link in a mail.
    pub only_at: Option<String>,
}

/// A program that brought a token, as seen from one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenHolder {
    /// The token's id, which is not its secret.
    pub token: String,
    /// What the token was made for.
    pub name: String,
    /// The authority this is seen from.
    pub authority: String,
    /// The token's role; empty in any other authority than its own.
    pub roles: Vec<HeldRole>,
}

impl Actor {
    /// What it does in the authority; empty for a visitor and for a stranger.
    pub fn roles(&self) -> &[HeldRole] {
        match self {
            Self::Visitor => &[],
            Self::Person(person) => &person.roles,
            Self::Token(token) => &token.roles,
        }
    }

    /// True when it holds the role, in any area.
    pub fn has_role(&self, role: Role) -> bool {
        self.roles().iter().any(|held| held.role == role)
    }

    /// True when it holds any role in the authority.
    pub fn is_member(&self) -> bool {
        !self.roles().is_empty()
    }

    /// True for a person who signed in, whether or not the authority knows them.
    pub fn is_signed_in(&self) -> bool {
        matches!(self, Self::Person(_))
    }

    /// The only address it may use, without the language before it.
    pub fn only_at(&self) -> Option<&str> {
        match self {
            Self::Person(person) => person.only_at.as_deref(),
            Self::Visitor | Self::Token(_) => None,
        }
    }

    /// The same, but nobody whom the authority knows as one of its people: somebody who has left
    /// holds nothing any more.
    pub fn without_person(self) -> Self {
        match self {
            Self::Person(person) => {
                let person = Arc::unwrap_or_clone(person);
                Self::Person(Arc::new(SignedIn { person: None, ..person }))
            }
            Self::Visitor | Self::Token(_) => self,
        }
    }

    /// True when it may use an address (`/da/at/nordjylland/desk`); who came by a link in a mail
    /// may use what the link opens, and what lies below it.
    pub fn may_go(&self, path: &str) -> bool {
        let Some(only) = self.only_at() else { return true };
        let below_language =
            path.get(1..).and_then(|rest| rest.find('/')).map(|at| &path[at + 1..]);
        let rest = below_language.and_then(|path| path.strip_prefix(only));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The word that stands for it in the log: an id, never a name.
    pub fn author(&self) -> Cow<'static, str> {
        match self {
            Self::Visitor => Cow::Borrowed("visitor"),
            Self::Person(person) => Cow::Owned(account_author(person.account.as_str())),
            Self::Token(token) => Cow::Owned(token_author(&token.token)),
        }
    }

    /// The name to greet it by; empty for a visitor.
    pub fn name(&self) -> &str {
        match self {
            Self::Visitor => "",
            Self::Person(person) => &person.name,
            Self::Token(token) => &token.name,
        }
    }

    /// The language it wants the interface in, where it has said so.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Person(person) => Some(person.language),
            Self::Visitor | Self::Token(_) => None,
        }
    }

    /// The account of a person who signed in.
    pub fn account(&self) -> Option<&Id<super::Account>> {
        match self {
            Self::Person(person) => Some(&person.account),
            Self::Visitor | Self::Token(_) => None,
        }
    }

    /// Which of the authority's people it is, by id; what is anchored with them is theirs to keep.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::Person(person) => person.person.as_deref(),
            Self::Visitor | Self::Token(_) => None,
        }
    }
}

/// The author of what an account does.
pub(super) fn account_author(id: &str) -> String {
    format!("account:{id}")
}

/// The author of what a token does.
pub(super) fn token_author(id: &str) -> String {
    format!("token:{id}")
}
