//! No state is reached except by its route: whatever people do in whatever order, each step of a
//! cooperation's life stands beside the record that made it, nobody does what is not theirs, and
//! what was decided on stays as it was. What should follow is kept beside the office by a small
//! model of its own, which knows the routes from the table and not from the program.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail as the test may")]

mod deeds;
mod model;
mod perform;
mod town;

use deeds::{Scene, Step, What, steps};
use model::Model;
use practice::cooperation::{Cooperation, State, find_state};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// How many lives are tried.
const CASES: u32 = 200;

#[test]
fn no_state_is_reached_except_by_its_route() {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(CASES) };
    let dice = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, dice);
    let (reached, done) = (RefCell::new(BTreeMap::new()), RefCell::new([0_usize; 2]));
    let lives = runner.run(&steps(), |steps| {
        let mut scene = Scene::begin();
        let mut model = Model::of(&scene.office);
        for step in &steps {
            let accepted = take(&mut scene, &mut model, step);
            done.borrow_mut()[usize::from(accepted)] += 1;
            for state in list_states(&scene) {
                *reached.borrow_mut().entry(state).or_insert(0_usize) += 1;
            }
        }
        Ok(())
    });
    if let Err(fault) = lives {
        panic!("{fault}");
    }
    // A test that never gets anywhere would prove nothing.
    let (reached, [refused, accepted]) = (reached.into_inner(), done.into_inner());
    for state in State::ALL {
        let times = reached.get(state).copied().unwrap_or_default();
        assert!(times > 20, "{state:?} is reached only {times} times: {reached:?}");
    }
    assert!(accepted > 1_000 && refused > 1_000, "{accepted} accepted, {refused} refused");
}

fn list_states(scene: &Scene) -> Vec<State> {
    let all = scene.office.list::<Cooperation>();
    all.map(|entry| find_state(&entry.record, scene.today)).collect()
}

/// Takes one step and looks whether it did what it may and nothing else. True when it was accepted.
fn take(scene: &mut Scene, model: &mut Model, step: &Step) -> bool {
    let step = scene.resolve(step);
    if let What::Pass(days) = step.what {
        scene.pass(days);
        return true;
    }
    let before = scene.office.clone();
    let Some(done) = scene.perform(&step) else {
        let now = (scene.office.seq(), scene.office.head());
        assert_eq!(now, (before.seq(), before.head()), "{step:?} was refused and did something");
        return false;
    };
    model.follow(&before, scene, (&step, &done));
    model.check(&before, scene, (&step, &done));
    true
}
