# Participations that open lists say we have.
found-title = Projects we may lack
found-none = Projects that open lists say we take part in will stand here. Begin by bringing a list in.
found-nothing = No participation fits what was asked for. Take a filter away.
found-filter = Filter participations
found-find = Title or body
found-publisher = Source
found-all-publishers = All sources
publisher-cordis = CORDIS
publisher-keep = keep.eu
publisher-danish-operations = Danish list of operations
found-views = Answers
found-waiting = Waiting for an answer
found-answered = Answered
found-certain = Certainly us: the same number
found-perhaps = Perhaps us: the same name and place
found-nearby = Others in our region
found-nearby-about = They lie in our region and as a rule are not ours. They are not counted and need no answer.
found-project = Project
found-body = Who takes part
found-period = Period
found-own-eu = EU contribution to it
found-own-total = Its budget
found-register = In the register
found-missing = Missing
found-likely = We have it, perhaps:
found-not-asked = Not asked about
found-rule = Only a shared number (PIC or CVR) is certain. A name and a place are a suggestion; a name alone counts for nothing. The lists say who takes part, not whether it belongs in the register: you answer that.
found-number = Number at the source
found-acronym = Short name
found-programme = Programme
found-call = Call
found-from = From
found-to = To
found-town = Town
found-country = Country
found-vat = VAT or company number
found-role = Role
found-currency = Currency
found-why = Why found
found-answer = Answer
found-address = Web address
found-by-number = The same number as { $name }
found-by-unit = Named like our unit { $name }
found-by-name = The same name and place as { $name }
found-by-place = Lies in { $name }
found-source-project = project { $number }
found-source-read = read on { $day }
found-done-answered = The answer is kept.
found-done-ours = The names and numbers are kept. Bring the lists in again to look for them.
found-brought =
    { $rows ->
        [one] 1 participation was read
       *[other] { $rows } participations were read
    }: { $fresh ->
        [one] 1 is new to us
       *[other] { $fresh } are new to us
    }, { $changed ->
        [one] 1 says something else than before
       *[other] { $changed } say something else than before
    }, { $same ->
        [one] 1 is unchanged
       *[other] { $same } are unchanged
    }. Answers are kept.
found-bring = Bring a list in
found-bring-lede = Only what touches you is kept. The same file again changes nothing, and your answers stay.
found-file = The list
found-file-help = CSV: organization.csv of CORDIS, partners of keep.eu, or the Danish list of operations (2007-2013 or 2014-2020). At most 160 MB together; the files are read and not kept.
found-projects = The projects, for CORDIS only
found-projects-help = project.csv of the same edition. Without it title, period and programme are missing.
found-bring-do = Bring it in
found-looked-for = What is looked for
found-ours = Our names and numbers
found-ours-lede = Ourselves, our hospitals, schools and institutions as registers and lists know them. The names of our units are looked for anyway.
found-ours-none = No numbers are written down. So only what is named like us or one of our units is found.
found-ours-edit = Edit names and numbers
found-ours-save = Save names and numbers
found-ours-one = Institution
found-ours-add = Add an institution
found-ours-remove = Remove it
found-ours-name = Name
found-ours-also = Also called
found-ours-also-help = One name a line: in English, or before it was renamed.
found-ours-town = Town
found-ours-pic-help = Nine digits from the Union's register of participants.
found-ours-cvr-help = Eight digits.
found-no-number = No number
found-history = History
found-source-title = What the source says
found-open = Not stated: { $names }.
found-project-total = Budget of the whole project
found-project-eu = EU contribution to the whole project
found-read-on = Read on
found-place = Place
found-line = Line { $line } of file { $file }…
found-facts-from = Where its facts come from
found-money-rule = The amounts of the project and of who takes part are never added.
found-answered-on = Answered on { $day }
found-cooperation = Cooperation
found-likely-why = Why
found-missing-about = Nothing in the register is called so or has the same programme and period.
found-likely-about = It may be one of these. That is only a suggestion.
found-likeness-short = The same short name
found-likeness-name = The same name
found-likeness-programme = The same programme and years
finding-entered = Entered in the register
finding-known = In the register already
finding-not_ours = Not for the register
participation-role-lead = lead
participation-role-partner = partner
participation-role-beneficiary = beneficiary
participation-role-other = another role
participation-publisher-cordis = CORDIS
participation-publisher-keep = keep.eu
participation-publisher-danish-operations = Danish list of operations
participation-by-number = Number
participation-by-name_and_place = Name and place
participation-by-place = Place
participation-with-authority = Ourselves
participation-with-body = An institution
participation-with-unit = A unit
participation-with-region = Our region
participation-entered = Entered in the register
participation-known = In the register already
participation-not_ours = Not for the register
found-way-known = We have it: choose the cooperation below
found-way-enter = Enter it as a cooperation: choose the area below
found-way-not_ours = Not us, or not for the register: write why below
found-answer-title = What is it?
found-answer-again = Answer again
found-answer-question = Answer
found-answer-do = Keep the answer
found-which = Cooperation
found-which-help = Only if we have it.
found-area = Area
found-area-help = Only if it is entered. Name, period, programme and source come along; the rest is written afterwards.
found-reason = Why not
found-reason-help = Only if it is not for the register.
fault-list-no-table = Choose a CSV file: this one is no table. A spreadsheet is saved as CSV in the program it was written in.
fault-list-unknown = Choose a list that can be read: organization.csv of CORDIS (with project.csv), partners of keep.eu, or the Danish list of operations. The file has the columns: { $columns }
fault-list-projects-only = Choose organization.csv of CORDIS as well: the projects alone do not say who takes part.
fault-list-two = Choose one list at a time; only project.csv of CORDIS goes with another file.
fault-list-large = Choose a smaller list: more than { $limit } participations in it touch us. Nothing was changed.
fault-list-larger = Choose files of at most { $limit } MB together; these are larger. Nothing was changed.
fault-list-bytes = Choose files of at most { $limit } MB together; these have { $size } MB. Nothing was changed.
fault-found-entered = Choose another answer: it was entered as a cooperation before.
organisation-field-publisher = Source
organisation-field-acronym = Short name
organisation-field-programme-name = Programme
organisation-field-call-name = Call
organisation-field-project-total = Budget of the whole project
organisation-field-project-eu = EU contribution to the whole project
organisation-field-named = Who takes part
organisation-field-also = Also called
organisation-field-country-name = Country
organisation-field-vat = VAT or company number
organisation-field-role = Role
organisation-field-own-total = Its budget
organisation-field-own-eu = EU contribution to it
organisation-field-read-on = Read on
organisation-field-file = File
organisation-field-line = Line
organisation-field-matched = Found
organisation-field-by = By
organisation-field-with = With
organisation-field-own-bodies = Names and numbers
found-headline =
    { $missing ->
        [0] No project of ours is missing in the register{ $likely ->
            [0] .
           *[other] ; { $likely } may be there and wait for an answer.
        }
        [one] 1 project of ours is not in the register{ $likely ->
            [0] .
           *[other] ; { $likely } may be there.
        }
       *[other] { $missing } projects of ours are not in the register{ $likely ->
            [0] .
           *[other] ; { $likely } may be there.
        }
    }
found-count =
    { $count ->
        [one] 1 participation
       *[other] { $count } participations
    }
found-nearby-count =
    { $count ->
        [one] 1 participation of others in our region
       *[other] { $count } participations of others in our region
    }
found-drawn = The first { $count } are shown; the file has all of them.
found-unread =
    { $count ->
        [one] 1 line could not be read and was left out: line { $list }.
       *[other] { $count } lines could not be read and were left out: lines { $list }.
    }
found-unread-projects =
    { $count ->
        [one] In the file of projects 1 line could not be read: line { $list }.
       *[other] In the file of projects { $count } lines could not be read: lines { $list }.
    }
found-unclear =
    { $count ->
        [one] 1 amount or date could not be understood and so is not stated: { $list }.
       *[other] { $count } amounts and dates could not be understood and so are not stated: { $list }.
    }
found-cell = line { $line } ({ $column })
found-cell-projects = line { $line } of the file of projects ({ $column })
found-without =
    { $count ->
        [one] 1 project was not in the file of projects.
       *[other] { $count } projects were not in the file of projects.
    }
found-unread-count =
    { $count ->
        [one] 1 line cannot be read and will be left out: line { $list }.
       *[other] { $count } lines cannot be read and will be left out: lines { $list }.
    }
found-unread-projects-count =
    { $count ->
        [one] In the file of projects 1 line cannot be read: line { $list }.
       *[other] In the file of projects { $count } lines cannot be read: lines { $list }.
    }
