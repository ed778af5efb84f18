//! Tables: the sheet of a long list that folds on narrow screens, and the plain table.
//!
//! No ARIA roles are written out: the style changes the display of rows and cells, but every
//! browser that knows the rest of the style (`light-dark()`) keeps a table a table nevertheless.

use maud::{Markup, html};

/// What a column holds; it decides width, alignment and where the cell goes on a narrow screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name, bold and linked; the head of its row.
    Name,
    /// The status.
    State,
    /// The time axis.
    When,
    /// A number, end-aligned.
    Amount,
    /// Who decided, who carries it.
    By,
    /// What needs a look.
    Signal,
    /// A light; in a folded row all of them stand in one line, by their shapes.
    Light,
    /// Anything else.
    Plain,
}

impl Kind {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Name => Some("name"),
            Self::State => Some("state"),
            Self::When => Some("when"),
            Self::Amount => Some("num"),
            Self::By => Some("by"),
            Self::Signal => Some("signal"),
            Self::Light => Some("lit"),
            Self::Plain => None,
        }
    }
}

/// The head of a column.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// What the column holds.
    pub kind: Kind,
    /// Its name.
    pub label: &'a str,
    /// The address that sorts by it.
    pub sort: Option<String>,
    /// Whether the list is sorted by it now.
    pub sorted: Option<Sorted>,
    /// What stands below the name: the axis of a time column.
    pub below: Option<Markup>,
}

/// The direction of a sorted list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

impl<'a> Column<'a> {
    /// A column that cannot be sorted by.
    pub fn new(kind: Kind, label: &'a str) -> Self {
        Self { kind, label, sort: None, sorted: None, below: None }
    }

    /// The same with the address that sorts by it.
    pub fn sort(mut self, href: impl Into<String>, sorted: Option<Sorted>) -> Self {
        self.sort = Some(href.into());
        self.sorted = sorted;
        self
    }

    /// The same with something below its name.
    pub fn below(mut self, below: Markup) -> Self {
        self.below = Some(below);
        self
    }
}

/// A long list on paper. `groups` are made by [`group`] from rows made by [`row`].
pub fn sheet(caption: &str, columns: &[Column<'_>], groups: Markup) -> Markup {
    html! {
        div.sheet {
            table.register {
                caption.vh { (caption) }
                thead {
                    tr { @for column in columns { (column_head(column)) } }
                }
                (groups)
            }
        }
    }
}

fn column_head(column: &Column<'_>) -> Markup {
    let (sorted, sign) = match column.sorted {
        Some(Sorted::Up) => (Some("ascending"), " ▲"),
        Some(Sorted::Down) => (Some("descending"), " ▼"),
        None => (None, ""),
    };
    html! {
        th scope="col" class=[column.kind.class()] aria-sort=[sorted] {
            @match &column.sort {
                Some(href) => a href=(href) {
                    (column.label) @if !sign.is_empty() { span aria-hidden="true" { (sign) } }
                },
                None => (column.label),
            }
            @if let Some(below) = &column.below { (below) }
        }
    }
}

/// The line above a group of rows: name, count, and the sum that stands below an amount column.
#[derive(Clone, Copy, Debug)]
pub struct GroupLine<'a> {
    /// The group's name.
    pub label: &'a str,
    /// How many rows.
    pub count: usize,
    /// The sum, in words: "1,800,000 in 2012".
    pub sum: &'a str,
    /// The columns before the amount column.
    pub before: usize,
    /// The columns after it.
    pub after: usize,
}

/// A group of rows, with or without a line above it.
pub fn group(line: Option<GroupLine<'_>>, rows: Markup) -> Markup {
    html! {
        tbody {
            @if let Some(line) = line {
                tr.group {
                    th scope="rowgroup" colspan=(line.before) {
                        (line.label) " " span { (line.count) }
                    }
                    td.num { (line.sum) }
                    @if line.after > 0 { td colspan=(line.after) {} }
                }
            }
            (rows)
        }
    }
}

/// One row: a cell for each column, in order.
pub fn row(cells: &[(Kind, Markup)]) -> Markup {
    html! {
        tr {
            @for (kind, content) in cells {
                @if *kind == Kind::Name {
                    th.name scope="row" { (content) }
                } @else {
                    td class=[kind.class()] { (content) }
                }
            }
        }
    }
}

/// A name that leads to its page, with a second line.
pub fn name_cell(href: &str, name: Markup, below: &str) -> (Kind, Markup) {
    let content = html! {
        a href=(href) { (name) } @if !below.is_empty() { span.sub { (below) } }
    };
    (Kind::Name, content)
}

/// A plain table. The first cell of a row is its head; on narrow screens each row becomes a block
/// whose cells carry the names of their columns.
pub fn plain(caption: &str, columns: &[Column<'_>], rows: &[Vec<Markup>]) -> Markup {
    html! {
        table.plain.fold {
            caption.vh { (caption) }
            thead {
                tr { @for column in columns { (column_head(column)) } }
            }
            tbody {
                @for row in rows {
                    tr {
                        @for (column, cell) in columns.iter().zip(row).take(1) {
                            th scope="row" class=[column.kind.class()] { (cell) }
                        }
                        @for (column, cell) in columns.iter().zip(row).skip(1) {
                            td class=[column.kind.class()] data-label=(column.label) {
                                div { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}
