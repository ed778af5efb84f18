# The strategies

strategy-title = Strategy
strategy-facts = Facts
strategy-more = More
strategy-tree = The whole strategy
strategy-strategies = The strategies
strategy-in-force = In force
strategy-none-in-force = No edition has been adopted yet.
strategy-draft = Draft
strategy-read = Read the whole edition
strategy-go-on = Go on with the draft
strategy-history = History
strategy-edit = Edit the strategy
strategy-edit-node = Edit
strategy-edit-edition = Edit title and introduction
strategy-nothing-yet = The strategies of the authority will stand here, with their editions, their elements and what is done for each of them. Begin by entering a strategy.
strategy-empty = The elements of the strategy will stand here. There are none yet.
strategy-count = { $count ->
    [0] No active cooperation
    [one] { $count } active cooperation
   *[other] { $count } active cooperations
}
strategy-money = { $amount } of own money in { $year }
strategy-homeless = { $count ->
    [one] One cooperation needs a new place in the strategy
   *[other] { $count } cooperations need a new place in the strategy
}
strategy-choose-homes = Choose where they belong now

# Adoption and revision

strategy-adopted = Adopted by { $body }, { $day }.
strategy-adopted-item = Adopted by { $body }, { $day }, item { $item }.
strategy-not-adopted = No adoption on record
strategy-minutes = Minutes
strategy-revise-by = To be revised by { $day }
strategy-revise-overdue = Was to be revised by { $day }
strategy-revise-open = No date for a revision
strategy-revise-stated = The edition says so itself.
strategy-revise-term = That is when the council term { $term } ends. Each new council takes the strategy up again.
strategy-revise-unknown = The edition does not say so, and it was not adopted in a council term that is on record.

# Editions

strategy-introduction = Introduction
strategy-node-count = { $count ->
    [one] One element
   *[other] { $count } elements
}
strategy-on-public-site = On the public site
strategy-public = Yes
strategy-public-with-edition = Once the edition is published
strategy-internal = No, internal only
strategy-retired = Retired
strategy-retired-on = Retired { $day }
strategy-retired-nodes = Retired elements
strategy-start = Start a new edition
strategy-start-first = Start the first edition
strategy-start-from = Start a new edition from this one
strategy-start-about = A new edition begins as a draft. Each element continues the one it was copied from, so what hangs on the old edition carries over.
strategy-start-from-what = Start from
strategy-start-nothing = An empty draft
strategy-start-with = { $count ->
    [one] { $name } (one element)
   *[other] { $name } ({ $count } elements)
}
strategy-start-do = Create the draft
strategy-adopt = Record the adoption
strategy-take-up = Take it up for decision
strategy-adopt-title = The adoption of { $name }
strategy-adopt-about = { $count ->
    [one] The edition has one element. Once it is adopted its structure stays as it is; only the wording can be corrected.
   *[other] The edition has { $count } elements. Once it is adopted its structure stays as it is; only the wording can be corrected.
}
strategy-adopt-supersedes = It supersedes { $name }, which can still be read.
strategy-adopt-do = Record the adoption
strategy-minutes-help = The address of the minutes, where they are on the web.
strategy-publish = Publish
strategy-publish-title = Publish { $name }
strategy-publish-about = { $count ->
    [one] After that everybody can read the edition and its one element.
   *[other] After that everybody can read the edition and its { $count } elements.
}
strategy-publish-languages = The titles of the elements exist in { $languages }.
strategy-publish-language = { $language } ({ $count })
strategy-publish-strategy = The strategy itself becomes public as well.
strategy-publish-draft = The edition has not been adopted yet. It will be shown as a draft.
strategy-publish-do = Publish the edition
strategy-unpublish = Take back from the public
strategy-unpublish-title = Take back { $name }
strategy-unpublish-about = { $count ->
    [one] After that the edition and its one element can only be read internally.
   *[other] After that the edition and its { $count } elements can only be read internally.
}
strategy-unpublish-do = Take the edition back
strategy-remove = Remove the draft
strategy-remove-title = Remove { $name }
strategy-remove-about = { $count ->
    [one] The draft and its one element leave all lists. Their history stays in the log.
   *[other] The draft and its { $count } elements leave all lists. Their history stays in the log.
}
strategy-remove-hanging = { $count ->
    [one] One cooperation is tied to the draft itself. Give it another place first.
   *[other] { $count } cooperations are tied to the draft itself. Give them another place first.
}
strategy-remove-do = Remove the draft
strategy-not-possible = This cannot be done

# Elements

strategy-words = Text
strategy-no-body = The strategy says no more about it.
strategy-served = { $count ->
    [0] No active cooperation serves this
    [one] One active cooperation serves this
   *[other] { $count } active cooperations serve this
}
strategy-served-table = What serves the element
strategy-served-not = Nothing in the register is tied to it or to anything under it.
strategy-served-how = A cooperation is tied to the strategy on its own page, under Strategy.
strategy-in-register = Show them in the register
strategy-cooperation = Cooperation
strategy-state = Status
strategy-why = Why
strategy-not-said = Not said
strategy-own-this-year = Own money this year
strategy-through = through
strategy-gaps = Known gaps
strategy-gap = Gap
strategy-gap-add = Add a gap
strategy-gaps-help = Say why nothing is done in an area on purpose. It is shown in the coverage.
strategy-kin = In other editions
strategy-continues = Continues
strategy-continued-by = Is continued by
strategy-at-the-top = At the top
strategy-all-areas = All areas
strategy-none = None
strategy-now = As it is now
strategy-add-node = Add an element
strategy-add-under = Add an element under this one
strategy-add-next = Add the next one beside it
strategy-add-do = Add the element
strategy-adopted-words-only = The edition has been adopted. Only the wording is corrected here; the structure stays.
strategy-markdown-help = An empty line begins a paragraph. - before a line makes a list, ** around words makes them bold.
strategy-number-help = As it is printed, for instance 2.1.
strategy-revision-help = Leave this empty where each new council takes the strategy up.
strategy-move = Move the element
strategy-move-title = Move “{ $name }”
strategy-move-about = The element moves with all that stands under it. What is tied to it comes along.
strategy-order-help = 1 is the first of those under the same element.
strategy-split = Split the element
strategy-split-title = Split “{ $name }”
strategy-split-about = The parts take the place of the element. What stood under it comes under the first part. For each cooperation tied to it somebody then chooses which part it serves.
strategy-part = Part
strategy-part-add = Add a part
strategy-merge = Merge others into it
strategy-merge-title = Merge others into “{ $name }”
strategy-merge-about = The elements chosen are retired and this one continues them. What stood under them and is tied to them comes here.
strategy-retire = Retire the element
strategy-retire-title = Retire “{ $name }”
strategy-retire-about = The element can still be read, but it no longer belongs to the edition.
strategy-retire-follows = Elements under this one that are retired as well: { $under }. Cooperations that will need a new place: { $serving }.
strategy-stale = Somebody else changed this while you had the page open
strategy-stale-text = Nothing you typed is lost. See how it is now, and send it again if it still fits.

# A strategy

strategy-new = New strategy
strategy-new-about = A strategy has editions, and each edition has a tree of elements. Say here what the strategy is called and what you call its levels.
strategy-new-do = Enter the strategy
strategy-above-none = None; it stands by itself
strategy-levels = Levels
strategy-level = Level
strategy-level-add = Add a level
strategy-levels-help = The kinds of element the strategy is made of, in your own words and your own order.

# Fields

strategy-field-name = Name
strategy-field-title = Title
strategy-field-kind = Level
strategy-field-number = Number
strategy-field-area = Area
strategy-field-edition = Edition
strategy-field-strategy = Strategy
strategy-field-slug = Word in the address
strategy-slug-from-title = Leave it empty and it is made from the title.
strategy-level-name-help = Leave the fields empty to use the usual word for the level.
strategy-field-parent = Stands under
strategy-field-above = Belongs under the strategy
strategy-field-order = Place
strategy-field-others = Elements that are merged into this one
strategy-field-why = Why
strategy-field-retired = Retired
strategy-field-retired-on = Retired on
strategy-field-period = For
strategy-field-from = For the time from
strategy-field-to = For the time until
strategy-field-adoption = Adoption
strategy-field-body = Body
strategy-field-on = Day of the meeting
strategy-field-item = Item of the agenda
strategy-field-minutes = Minutes
strategy-field-revision = Revision
strategy-field-revise-by = To be revised by
strategy-field-continues = Continues
strategy-field-nodes = Extent
strategy-field-source = Source
strategy-field-introduction = Introduction
strategy-field-gaps = Gap
strategy-field-levels = Level
strategy-field-level-name = One is called
strategy-field-level-plural = Several are called
strategy-field-plural = Plural

# Comparison

strategy-compare = Compare editions
strategy-compare-title = From { $from } to { $to }
strategy-compare-from = From
strategy-compare-to = To
strategy-compare-one = The strategy has one edition only. Once there are two, this page shows what is new, gone, reworded and moved.
strategy-counts = Changed: { $told }; { $same } as they were.
strategy-counts-nothing = Nothing has changed; { $same } as they were.
strategy-counts-added = { $count ->
    [one] one new
   *[other] { $count } new
}
strategy-counts-removed = { $count ->
    [one] one gone
   *[other] { $count } gone
}
strategy-counts-reworded = { $count ->
    [one] one reworded
   *[other] { $count } reworded
}
strategy-counts-moved = { $count ->
    [one] one moved
   *[other] { $count } moved
}
strategy-counts-split = { $count ->
    [one] one split
   *[other] { $count } split
}
strategy-counts-merged = { $count ->
    [one] one merged from several
   *[other] { $count } merged from several
}
strategy-gone = Gone
strategy-new-nodes = New
strategy-split-nodes = Split
strategy-merged-nodes = Merged
strategy-moved-nodes = Moved
strategy-reworded-nodes = Reworded
strategy-moved-from = From:
strategy-moved-to = to:
strategy-moved-order = New place under:
strategy-homes = Need a new place
strategy-homes-about = These cooperations are tied to elements that are gone or were split. Choose what they serve now. What was written about why comes along.
strategy-homes-do = Save the new places
strategy-homes-reason = A new place in a new edition of the strategy
strategy-home = Now serves
strategy-home-served = Served:
strategy-home-gone = The element is gone.
strategy-home-split = The element was split; its parts come first in the list.
strategy-home-later = Choose later
strategy-home-nowhere = No longer serves anything here
strategy-home-not-yours = Only those who keep this cooperation can change it.

# What has just been done

strategy-done-entered = Entered.
strategy-done-saved = Saved.
strategy-done-started = The draft has been created.
strategy-done-adopted = The adoption is on record.
strategy-done-published = The edition is public.
strategy-done-unpublished = The edition has been taken back.
strategy-done-removed = The draft has been removed.
strategy-done-move = Moved.
strategy-done-split = Split.
strategy-done-merge = Merged.
strategy-done-retire = The element has been retired.
strategy-done-homes = The new places are saved.
