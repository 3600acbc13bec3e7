# States, terms and where things are kept.

saved-here = On this computer
saved-here-short = Here
saved-centre = Accepted by the centre
saved-centre-short = In the centre
saved-decide = Needs a decision
duty-overdue = { $days } w. d. overdue
duty-overdue-short = { $days } overdue
duty-today = today
duty-left = { $days } w. d.
state-done = Done
state-in-progress = In progress
state-progress = In progress: { $done } of { $all }
state-not-started = Not started
state-needs-information = Needs information
state-not-allowed = Not allowed yet
state-not-allowed-why = Not yet: { $why }
state-after-step = Not yet: after step { $step }
years = { $age ->
    [one] { $age } year
   *[other] { $age } years
 }
