//! Words of everyday language, which say nothing of what a text is about. A small office uses some
//! of them so seldom that they would seem to weigh: a lung network was once taken for an artists'
//! project because both wanted to *find* something *earlier*.
//!
//! Words are compared by their stems, so no word stands here whose stem says something in this
//! field: `vide` would take knowledge with it, `høre` hearing, `vejen` roads.

use spine::base::{Language, fold};
use spine::search::Cutter;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const DANISH: &str =
    "aldrig alle alting altid andet andre anden arbejde arbejder arbejdet bedre bedst begge
    begynde begynder begyndt behov betale betaler betyde betyder blandt blev blevet blive
    bliver bringe bruge bruger brugt både burde bør dele deler denne deres derfor dermed
    derved dette disse dog efter eller ellers emne enkelt enkelte fandt fandtes flere flest
    forbedre forbedrer forhold forskellig forskellige forslag fortsat fortsætte fortsætter
    fremme fremmer fuldt færre før føre først første gennem gerne give giver givet god gode
    godt gør gøre gjort hele helt hente henter hermed herunder hinanden hurtigt hvad hvem
    hver hvert hvilke hvilken hvilket hvis hvordan hvorfor hvornår håber igen igennem ikke
    imellem imod inden indenfor ingen intet kender kendt kende komme kommer kommet kunne
    kræve kræver lade lader lang lange langt lave laver lettere ligge ligger lige lignende
    lille lære lærer løse løser mange meget mellem men mere mest mindre mindst muligheder
    mulig muligt mulighed måde måder måske møde møder mødes nogen noget nogle nuværende ny
    nye nyt nyttigt nær næste næsten når ofte også omkring opnå opnår over overfor parter
    på resultat resultater rigtig samme sammen samt senere sidste sikre sikrer skabe skaber
    skal skulle slags små snart som stadig starte starter store stor stort støtte støtter
    største styrke styrker større står svært sætte sætter søge søger sådan således tage
    tager tid tiden tidlig tidlige tidligere tidligst tidligt til tilbage tværs uden
    udbytte udenfor udvikle udvikler under undersøge undersøger ved viser vise vore vores
    været være følge følger finde finder fundet formål fået får få større";
const GERMAN: &str =
    "aber alle allem allen aller alles also andere anderen anderer anderes arbeit arbeiten
    arbeitet auch bedarf beginnen beginnt beide beiden beitragen beim besser beste bitte
    bleiben bleibt brauchen braucht bringen bringt dabei dadurch dafür damit danach dann
    daran darauf darüber davon dazu denn deren deshalb dessen diese diesem diesen dieser
    dieses doch dort durch einander einfach einige einigen einsatz einzelne endlich
    entwickeln erhalten erreichen erste ersten etwas fast finden findet folgen folgt früh
    früher frühe fördern fördert für ganz ganze geben gegen gegenseitig gehen gemeinsam
    gemeinsame genau gern gibt große großen größer gute guten haben halten heute hier
    hinaus hoch ihre ihrem ihren ihrer immer indem innerhalb jede jedem jeden jeder jedes
    jetzt kann keine keinen kennen klein kleine kommen kommt können lang lange langen
    lassen leicht lernen lernt letzte liegen machen macht manche mehr mehrere mein meist
    menschen miteinander möglich möglichkeit müssen nach nächste neben nehmen neue neuen
    neuer nicht nichts noch nutzen nutzt nur oben oder ohne personen schaffen schnell schon
    sehr sein seine sein selbst setzen sich sicher sind sofort sogar solche sollen sollte
    sondern später ständig stärken stärkt stehen stellen stets suchen sucht über unser
    unsere unserem unseren unter unterstützen untereinander verbessern verschiedene viel
    viele vielen vielleicht voll voneinander vorher vorschlag weil weise weit weiter welche
    wenig weniger wenn werden wichtig wieder wird wissen wohl wollen wurde während zeigen
    zeit ziehen zuerst zugleich zunächst zurück zusammen zwischen ergebnis ergebnisse";
const ENGLISH: &str =
    "about above across after again against almost along already also although always among
    another anyone anything around away back because become been before begin begins being
    best better between both bring brings came come comes could deal different does doing
    done down each early earlier easier either enough ever every everyone everything far
    fewer find finding finds first follow follows found from full further gave getting gets
    give given gives goes going good great have having here hers high however idea improve
    improves including inside into itself just keep keeps kind know known knows large last
    late later learn learns least less like likely little long look looks made make makes
    making many maybe might mine more most much must near need needed needs never next
    nothing often once only open other others over part people perhaps place possible
    proposal provide provides purpose quick quickly rather reach reaches receive result
    results right same seek seeks should show shows since small some someone something
    sometimes soon start starts still strengthen such support supports take taken takes
    than that their them then there therefore these they thing things this those through
    time times together toward towards under until upon used useful uses using very want
    wants ways well were what when where whether which while whole whom whose wide will
    with within without work working works would your";

static STEMS: LazyLock<HashMap<Language, HashSet<String>>> = LazyLock::new(|| {
    let lists = [(Language::Da, DANISH), (Language::De, GERMAN), (Language::En, ENGLISH)];
    let cut = |(language, words): (Language, &str)| {
        let mut cutter = Cutter::new(language);
        (language, words.split_whitespace().map(|word| fold(&cutter.find_stem(word))).collect())
    };
    lists.into_iter().map(cut).collect()
});

/// True for the stem of an everyday word, folded.
pub(super) fn is_everyday(language: Language, stem: &str) -> bool {
    STEMS.get(&language).is_some_and(|stems| stems.contains(stem))
}
