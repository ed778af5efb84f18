//! Deeds that change many records by one act: what each of them is called in the log, who may take
//! it back, and the pages on which that is done.
//!
//! Invariants: whoever may do a deed may take it back; what was adopted, sent, decided or approved
//! is never taken back (see [`spine::office::take_back`]).

pub mod pages;

use crate::cooperation::words;
use serde::{Deserialize, Serialize};
use spine::account::{Deed, Target, may_somewhere};
use spine::kit::Visit;
use spine::office::TAKE_BACK;
use utoipa::ToSchema;

words! {
    /// A deed that changes many records by one act, as the log calls it.
    ManyDeed {
        /// A bundle was brought in.
        Import = "import",
        /// The seats of a new council were opened.
        OpenTerm = "open_term",
        /// Somebody handed over what they carried.
        HandOver = "hand_over",
        /// One person was named for many cooperations.
        AssignMany = "assign_many",
        /// An action plan was rolled over.
        RollOver = "roll_over",
        /// A monitoring round was opened.
        OpenRound = "open_round",
        /// A monitoring round was closed.
        CloseRound = "close_round",
        /// Calls were brought in.
        BringCalls = "bring_calls",
        /// A list of participations was brought in.
        BringList = "bring_list",
        /// Rates were brought in.
        BringRates = "bring_rates",
        /// Cooperations were led to other nodes.
        MoveLinks = "move_links",
        /// A new edition of a strategy was begun from an old one.
        StartEdition = "start_edition",
        /// A draft of an edition was taken away.
        RemoveEdition = "remove_edition",
        /// An edition was published.
        PublishEdition = "publish_edition",
        /// An edition was taken back from the public.
        UnpublishEdition = "unpublish_edition",
        /// A node was given up with what stood under it.
        RetireNode = "retire_node",
        /// A node was split.
        SplitNode = "split_node",
        /// Nodes were merged.
        MergeNodes = "merge_nodes",
        /// Two organisations were merged.
        MergeOrganisations = "merge_organisations",
        /// A node was moved, and those beside it with it.
        MoveNode = "move_node",
        /// The reporting periods of a cooperation were made.
        MakePeriods = "make_periods",
        /// Another deed was taken back.
        TakeBack = "take_back",
        /// Several records were changed together, before deeds had words or on the way of a matter.
        Several = "several",
    }
}

impl ManyDeed {
    /// The deed that a commit was, by its word and its author.
    pub fn of(word: Option<&str>, author: &str) -> Self {
        match word {
            Some(word) if word.starts_with(TAKE_BACK) => Self::TakeBack,
            Some(word) => Self::parse(word).unwrap_or(Self::Several),
            None if author == Self::Import.code() => Self::Import,
            None => Self::Several,
        }
    }

    /// What one must be allowed to do to do it, and so to take it back.
    fn least(self) -> Deed {
        match self {
            Self::OpenTerm | Self::HandOver => Deed::HandOver,
            Self::AssignMany => Deed::EditCooperation,
            Self::RollOver => Deed::EditPlan,
            Self::OpenRound | Self::CloseRound => Deed::KeepRound,
            Self::BringCalls | Self::BringList => Deed::EditCalls,
            Self::BringRates => Deed::EditBudgets,
            Self::PublishEdition | Self::UnpublishEdition => Deed::Publish,
            Self::MoveLinks
            | Self::StartEdition
            | Self::RemoveEdition
            | Self::RetireNode
            | Self::SplitNode
            | Self::MergeNodes
            | Self::MoveNode => Deed::EditStrategy,
            Self::MergeOrganisations => Deed::EditOrganisations,
            Self::MakePeriods => Deed::EditFunding,
            Self::Import | Self::TakeBack | Self::Several => Deed::Import,
        }
    }
}

/// What one must be allowed to do to take a commit back; of one that took another back, what it
/// takes to do that one.
pub fn find_least(word: Option<&str>, author: &str) -> Deed {
    let own = word.map(|word| word.rsplit(':').next().unwrap_or(word));
    ManyDeed::of(own, author).least()
}

/// True for whoever may do such a deed in the whole authority, and for who did it and may still do
/// such deeds somewhere.
pub fn may_take_back(visit: &Visit, word: Option<&str>, author: &str) -> bool {
    let (least, is_own) = (find_least(word, author), visit.actor.author() == author);
    visit.may(least, &Target::default()) || is_own && may_somewhere(&visit.actor, least)
}
