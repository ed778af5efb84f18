//! The steps of a life or of a decision, beside each other or below each other.

use maud::{Markup, html};

/// One step of a life.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// Its name.
    pub name: &'a str,
    /// Who and when, or that it is not recorded.
    pub what: &'a str,
    /// Whether it lies behind, is now, lies ahead, or was never recorded.
    pub state: StepState,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Done.
    Done,
    /// Now.
    Here,
    /// Ahead.
    Ahead,
    /// Behind, but nothing is recorded: a dashed ring, never invented.
    NotRecorded,
}

/// What one letter takes, in hundredths of a root em: of a name, and of what is said below it.
const LETTERS: [usize; 2] = [57, 49];
/// What is free beside a step, in the same measure.
const GAP: usize = 75;
/// What a line of steps holds in the narrower and in the wider box of the style sheet. Steps that
/// need more than the second stand upright everywhere.
const LINES: [usize; 2] = [4650, 6250];

/// A life from the first idea to the end, or the way of a matter. The steps stand beside each other
/// only where each is as wide as its longest word; else, and in a narrow box, below each other.
pub fn route(label: &str, steps: &[Step<'_>]) -> Markup {
    let needed = measure(steps);
    html! {
        div.route-box {
            ol.route.across[needed <= LINES[1]].far[needed > LINES[0] && needed <= LINES[1]]
                aria-label=(label)
            {
                @for step in steps {
                    @let class = match step.state {
                        StepState::Done => Some("done"),
                        StepState::Here => Some("here"),
                        StepState::Ahead => None,
                        StepState::NotRecorded => Some("none"),
                    };
                    @let is_here = step.state == StepState::Here;
                    li class=[class] aria-current=[is_here.then_some("step")] {
                        strong { (step.name) } (step.what)
                    }
                }
            }
        }
    }
}

/// What the longest words of all steps need beside each other. A date holds together.
fn measure(steps: &[Step<'_>]) -> usize {
    let breaks = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
    let longest = |text: &str| text.split(breaks).map(|word| word.chars().count()).max();
    let width = |step: &Step<'_>| {
        let texts = [step.name, step.what].map(|text| longest(text).unwrap_or_default());
        GAP + texts.iter().zip(LETTERS).map(|(word, letter)| word * letter).max().unwrap_or(0)
    };
    steps.iter().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(names: &[&str]) -> String {
        let step = |name| Step { name, what: "20. april 2012", state: StepState::Ahead };
        let steps: Vec<Step<'_>> = names.iter().map(|name| step(*name)).collect();
        route("Way", &steps).into_string()
    }

    #[test]
    fn steps_stand_beside_each_other_only_where_their_words_have_room() {
        let across = "class=\"route across\"";
        assert!(draw(&["Administrationen", "Vækstforum", "Forretningsudvalget"]).contains(across));
        let long = "Arbejdsmarkedsuddannelsessamarbejdsorganisationsudviklingssted";
        assert!(!draw(&["Administrationen", long, "Forretningsudvalget"]).contains(across));
        assert!(!draw(&["Sundhedsudvalget"; 6]).contains(across));
    }
}
