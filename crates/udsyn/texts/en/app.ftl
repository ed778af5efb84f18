app-welcome = Welcome to Udsyn
app-about = Here authorities carry their international strategy from words to results.
app-no-authority = There is no authority here yet. Whoever runs the installation brings the first one in with the command “udsyn import”.
app-sign-in = Sign in
app-sign-out = Sign out
app-email = E-mail
app-password = Password
app-forgotten = Forgotten your password?
app-foreign-form = The form did not come from this site. Open the page again and send it from here.
app-search = Search
app-accessibility = Accessibility
app-demo-note = Demonstration: the authority’s clock stands at the days when the strategy was new.
app-today = Today
app-proposals = Proposals
app-monitoring = Monitoring
app-waits-one = waits for you
app-waits = wait for you
app-strategy = Strategy
app-public-site = The public site
app-cooperations = Cooperations
app-organisations = Organisations
app-administration = Settings
app-work = Work
app-register = Cooperation
app-system = System
fault-sign-in = Write e-mail and password again; one of them did not fit.
fault-sign-in-wait = Wait { $seconds } seconds and try again; there have been too many wrong attempts from here.

answer-title = Answer the yearly questions
answer-about = The link is only for you and opens only this one form. You need not sign in.
answer-open = Open the form
answer-unknown-title = The link does not work
answer-unknown = Perhaps some of it is missing. Copy the whole link from the letter, or sign in.
answer-expired-title = The link has expired
answer-expired = It works for 30 days. Sign in to answer, or wait for the next letter.
answer-done-title = It is answered
answer-done = The link was used: what it was for no longer waits. Sign in to see what was answered.
calendar-title = Calendar
calendar-lede = See what waits for you, and the meetings, in your own calendar. Give it the address; it then keeps up by itself.
calendar-own = What waits for you
calendar-make = Make an address
calendar-renew = Make a new address; the old one stops working
calendar-remove = Remove the address
calendar-secret = The address is itself the key: whoever has it sees dates and titles. Give it only to your own calendar.
calendar-meeting = { $body } meets
calendar-items =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }
app-handover = Handover
app-eu-work = EU work
app-meetings = Meetings
app-choose = Choose where you want to work.
app-sites = The public sites
demo-title = Udsyn gathers everything a region or municipality takes part in abroad
demo-about = Why you take part, for how long, what it costs, who decided it, and what came of it.
demo-try = Try Udsyn
demo-as-office = Try as an officer of the international office
demo-as-office-about = Tasks wait, and a meeting is to be prepared.
demo-as-unit = Try as the head of a unit
demo-as-unit-about = Propose a cooperation and answer the yearly questions.
demo-as-member = Try as a council member
demo-as-member-about = The next meeting with its items, and the seats you hold.
demo-as-admin = Try as administrator
demo-as-admin-about = Users, bodies, competence plan and languages.
demo-picture = From the register: { $authority }
demo-picture-of = { $count } of { $of } cooperations
demo-sites = Or see what citizens see
demo-site-count = { $count ->
    [one] 1 cooperation
   *[other] { $count } cooperations
}
demo-note = In { $authority } the day is { $day }. Cooperations, amounts and decisions are from the three published strategies; meetings, tasks and answers are examples. No persons are named.
app-typed = What you wrote is not saved
app-typed-again = It still stands here. Wait a moment, and send it again.
app-typed-sign-in = It still stands here. Sign in in a new tab, come back to this one, and send it again from here.
app-typed-copy = It still stands here, so that you can copy it.
app-typed-send = Send again
app-sign-in-beside = Sign in in a new tab
app-signed-out = You are no longer signed in.
