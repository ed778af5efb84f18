//! Our stems beside those of Snowball: the words of its own vocabulary lists with the stems it
//! gives them. What is kept here is an excerpt, every hundredth word; `UDSYN_SNOWBALL` may name a
//! folder with the whole lists, `danish/voc.txt` and `danish/output.txt` and so on.

use crate::search::words::{STEMMED, Stems};
use std::path::Path;

/// By language, in the order of [`STEMMED`]: the name of its folder, and the excerpt.
const LISTS: [(&str, &str); 3] = [
    ("danish", include_str!("snowball/danish.txt")),
    ("english", include_str!("snowball/english.txt")),
    ("german", include_str!("snowball/german.txt")),
];

/// Words and their stems by Snowball.
fn read_excerpt(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.map(|line| line.split_once(' ').unwrap());
    pairs.map(|(word, stem)| (word.to_owned(), stem.to_owned())).collect()
}

fn read_whole(folder: &Path) -> Vec<(String, String)> {
    let read = |name| std::fs::read_to_string(folder.join(name)).unwrap();
    let (words, stems) = (read("voc.txt"), read("output.txt"));
    words.lines().map(str::to_owned).zip(stems.lines().map(str::to_owned)).collect()
}

fn list_different(place: usize, pairs: &[(String, String)]) -> Vec<String> {
    let mut stems = Stems::new();
    let tell = |(word, stem): &(String, String)| {
        let ours = stems.stem(place, word);
        (ours != *stem).then(|| format!("{word}: {ours}, by Snowball {stem}"))
    };
    pairs.iter().filter_map(tell).collect()
}

#[test]
fn our_stems_are_those_of_snowball() {
    assert_eq!(STEMMED.map(|(language, _)| language.code()), ["da", "en", "de"]);
    for (place, (name, excerpt)) in LISTS.iter().enumerate() {
        let pairs = read_excerpt(excerpt);
        assert!(pairs.len() > 200, "{name}");
        assert_eq!(list_different(place, &pairs), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_whole_lists_agree_where_they_are_at_hand() {
    let Some(folder) = std::env::var_os("UDSYN_SNOWBALL") else {
        println!("UDSYN_SNOWBALL names no folder: only the excerpts are compared.");
        return;
    };
    for (place, (name, _)) in LISTS.iter().enumerate() {
        let pairs = read_whole(&Path::new(&folder).join(name));
        let different = list_different(place, &pairs);
        println!("{name}: {} of {} words differ", different.len(), pairs.len());
        assert_eq!(different, Vec::<String>::new(), "{name}");
    }
}
