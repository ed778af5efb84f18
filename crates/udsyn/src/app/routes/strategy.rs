//! The addresses of the strategies, how well they are covered, and the languages of texts.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::{
    coverage::pages as coverage,
    strategy::pages::{
        self as strategy,
        node::deeds::{self, Merge, Move, Retire, Split},
    },
    translation::pages as translation,
};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    // the strategies, their editions and their nodes
    GET "/{language}/at/{authority}/desk/strategy" Some(Deed::SeeInternal)
        => strategy::overview::show;
    POST "/{language}/at/{authority}/desk/strategy" Some(Deed::EditStrategy)
        => strategy::strategy::enter;
    GET "/{language}/at/{authority}/desk/strategy/new" Some(Deed::EditStrategy)
        => strategy::strategy::start;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}" Some(Deed::SeeInternal)
        => strategy::overview::show_one;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/edit" Some(Deed::EditStrategy)
        => strategy::strategy::show;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/edit" Some(Deed::EditStrategy)
        => strategy::strategy::save;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/history" Some(Deed::SeeHistory)
        => strategy::history::of_strategy;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/compare" Some(Deed::SeeInternal)
        => strategy::compare::show;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/homes" Some(Deed::EditCooperation)
        => strategy::homes::choose;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/editions" Some(Deed::EditStrategy)
        => strategy::edition::start::start;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/new" Some(Deed::EditStrategy)
        => strategy::edition::start::ask;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}"
        Some(Deed::SeeInternal) => strategy::edition::read::show;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/edit"
        Some(Deed::EditStrategy) => strategy::edition::edit::show;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/edit"
        Some(Deed::EditStrategy) => strategy::edition::edit::save;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/adopt"
        Some(Deed::AdoptStrategy) => strategy::edition::adopt::ask;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/adopt"
        Some(Deed::AdoptStrategy) => strategy::edition::adopt::adopt;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/publish"
        Some(Deed::Publish) => strategy::edition::publish::ask;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/publish"
        Some(Deed::Publish) => strategy::edition::publish::publish;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/remove"
        Some(Deed::EditStrategy) => strategy::edition::publish::ask_remove;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/remove"
        Some(Deed::EditStrategy) => strategy::edition::publish::remove;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/history"
        Some(Deed::SeeHistory) => strategy::history::of_edition;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/nodes"
        Some(Deed::EditStrategy) => strategy::node::edit::enter;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/nodes/new"
        Some(Deed::EditStrategy) => strategy::node::edit::start;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}" Some(Deed::SeeInternal)
        => strategy::node::show;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/edit" Some(Deed::EditStrategy)
        => strategy::node::edit::show;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/edit" Some(Deed::EditStrategy)
        => strategy::node::edit::save;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/history" Some(Deed::SeeHistory)
        => strategy::history::of_node;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/move" Some(Deed::EditStrategy)
        => deeds::ask::<Move>;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/move" Some(Deed::EditStrategy)
        => deeds::run::<Move>;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/split" Some(Deed::EditStrategy)
        => deeds::ask::<Split>;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/split" Some(Deed::EditStrategy)
        => deeds::run::<Split>;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/merge" Some(Deed::EditStrategy)
        => deeds::ask::<Merge>;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/merge" Some(Deed::EditStrategy)
        => deeds::run::<Merge>;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/retire" Some(Deed::EditStrategy)
        => deeds::ask::<Retire>;
    POST "/{language}/at/{authority}/desk/strategy/{strategy}/{node}/retire"
        Some(Deed::EditStrategy) => deeds::run::<Retire>;
    // How well the strategy is covered
    GET "/{language}/at/{authority}/desk/strategy/coverage"
        Some(Deed::SeeInternal) => coverage::matrix::show;
    GET "/{language}/at/{authority}/desk/strategy/coverage/leave"
        Some(Deed::SeeInternal) => coverage::leaving::show;
    // The languages of what people write
    GET "/{language}/at/{authority}/desk/texts" Some(Deed::SeeInternal) => translation::list::show;
    GET "/{language}/at/{authority}/desk/texts/{kind}/{record}"
        Some(Deed::EditCooperation) => translation::editor::show;
    POST "/{language}/at/{authority}/desk/texts/{kind}/{record}"
        Some(Deed::EditCooperation) => translation::editor::save;
}
