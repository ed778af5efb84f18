//! Every duty of an office, from all the slices that know of some.

use super::{Duty, DutyKind};
use crate::contract::{self, ContractDuty};
use crate::cooperation::Cooperation;
use crate::decision::{self, DecisionDuty, FollowUp, FollowUpKind};
use crate::indicator::{self, IndicatorDuty, IndicatorDutyKind};
use crate::monitoring::{self, MonitoringDuty, MonitoringDutyKind};
use crate::plan::{self, PlanDuty, PlanDutyKind};
use crate::screening::{self, ScreeningDuty, ScreeningDutyKind};
use jiff::civil::Date;
use spine::account::Role;
use spine::base::{Id, Slug, Text};
use spine::office::{Derivation, Office};
use std::sync::Arc;

struct Duties;

impl Derivation for Duties {
    type Key = Date;
    type Output = Vec<Duty>;

    fn derive(office: &Office, today: &Date) -> Self::Output {
        let screening = screening::list_duties(office, *today);
        let decision = decision::list_duties(office, *today);
        let monitoring = monitoring::list_duties(office, *today);
        let mut duties: Vec<Duty> = Vec::new();
        duties.extend(screening.into_iter().map(|duty| of_screening(office, duty)));
        duties.extend(decision.into_iter().map(|duty| of_decision(office, duty)));
        duties.extend(monitoring.into_iter().map(|duty| of_monitoring(office, duty)));
        duties.extend(plan::list_duties(office, *today).into_iter().map(of_plan));
        duties.extend(indicator::list_duties(office, *today).into_iter().map(of_indicator));
        duties.extend(contract::list_duties(office).into_iter().map(of_contract));
        duties.sort_by(|one, other| one.rank().cmp(&other.rank()));
        duties
    }
}

/// Everything that waits on a day, by date; worked out once for an office and a day.
pub fn list_duties(office: &Office, today: Date) -> Arc<Vec<Duty>> {
    office.derive::<Duties>(&today)
}

/// The duty known by this key, while it waits.
pub fn find_duty(office: &Office, today: Date, key: &str) -> Option<Duty> {
    list_duties(office, today).iter().find(|duty| duty.key == key).cloned()
}

/// The name and the area of a cooperation.
fn describe(office: &Office, id: &Id<Cooperation>) -> (Text, Option<Slug>) {
    let found = office.find(id);
    found.map(|record| (record.name.clone(), Some(record.area.clone()))).unwrap_or_default()
}

fn of_screening(office: &Office, duty: ScreeningDuty) -> Duty {
    let (kind, is_blocking) = match duty.kind {
        ScreeningDutyKind::Open => (DutyKind::Screen, true),
        ScreeningDutyKind::Weigh => (DutyKind::Assess, true),
        ScreeningDutyKind::Conclude => (DutyKind::Conclude, true),
    };
    let (what, area) = describe(office, &duty.cooperation);
    // Several people weigh one thing.
    let whose = duty.person.as_ref().map_or("", Id::as_str);
    Duty {
        kind,
        key: format!("{}/{}/{whose}", kind.code(), duty.record),
        what,
        person: duty.person,
        unit: duty.unit,
        body: None,
        cooperation: Some(duty.cooperation),
        area,
        keepers: Role::Coordinator,
        due_on: duty.due,
        is_blocking,
        path: duty.path,
    }
}

fn of_decision(office: &Office, duty: DecisionDuty) -> Duty {
    use decision::DutyKind as Of;
    let follow_up = |record: &str| Some(office.find(&Id::<FollowUp>::parse(record)?)?.kind);
    let (kind, keepers, is_blocking) = match duty.kind {
        Of::Agenda => (DutyKind::Schedule, Role::Secretary, true),
        Of::Paper => (DutyKind::Paper, Role::Secretary, true),
        Of::Send => (DutyKind::Send, Role::Secretary, true),
        Of::Record => (DutyKind::Record, Role::Secretary, true),
        Of::Seat => (DutyKind::Fill, Role::Coordinator, false),
        Of::FollowUp => match follow_up(&duty.record) {
            Some(FollowUpKind::Condition) => (DutyKind::Condition, Role::Coordinator, false),
            Some(FollowUpKind::Tell) => (DutyKind::Tell, Role::Coordinator, false),
            Some(FollowUpKind::Task) | None => (DutyKind::FollowUp, Role::Coordinator, false),
        },
    };
    let area = duty.cooperation.as_ref().and_then(|id| describe(office, id).1);
    Duty {
        kind,
        key: format!("{}/{}/{}", kind.code(), duty.record, duty.path),
        what: duty.about,
        person: duty.person,
        unit: duty.unit,
        body: duty.body,
        cooperation: duty.cooperation,
        area,
        keepers,
        due_on: duty.due,
        is_blocking,
        path: duty.path,
    }
}

fn of_monitoring(office: &Office, duty: MonitoringDuty) -> Duty {
    let (kind, is_blocking) = match duty.kind {
        MonitoringDutyKind::Answer => (DutyKind::Answer, false),
        MonitoringDutyKind::Returned => (DutyKind::Returned, true),
        MonitoringDutyKind::Approve => (DutyKind::Approve, true),
        MonitoringDutyKind::Conclude => (DutyKind::Verdict, true),
    };
    let (what, area) = describe(office, &duty.cooperation);
    // A report that was returned is still answered by the link of the first letter.
    let key = match kind {
        DutyKind::Answer | DutyKind::Returned => "answer",
        _ => kind.code(),
    };
    Duty {
        kind,
        key: format!("{key}{}", duty.path),
        what,
        person: duty.person,
        unit: duty.unit,
        body: None,
        cooperation: Some(duty.cooperation),
        area,
        keepers: Role::Coordinator,
        due_on: duty.due,
        is_blocking,
        path: duty.path,
    }
}

fn of_plan(duty: PlanDuty) -> Duty {
    let kind = match duty.kind {
        PlanDutyKind::Task => DutyKind::Task,
        PlanDutyKind::Decide => DutyKind::DecidePlan,
    };
    Duty {
        kind,
        key: format!("{}/{}", kind.code(), duty.record),
        what: duty.about,
        person: duty.person,
        unit: duty.unit,
        body: None,
        cooperation: None,
        area: duty.area,
        keepers: Role::Coordinator,
        due_on: duty.due,
        is_blocking: false,
        path: duty.path,
    }
}

fn of_indicator(duty: IndicatorDuty) -> Duty {
    let (kind, is_blocking) = match duty.kind {
        IndicatorDutyKind::Measure => (DutyKind::Measure, false),
        IndicatorDutyKind::Approve => (DutyKind::ApproveValue, true),
    };
    Duty {
        kind,
        key: format!("{}/{}", kind.code(), duty.record),
        what: duty.about,
        person: duty.person,
        unit: duty.unit,
        body: None,
        cooperation: None,
        area: None,
        keepers: Role::Coordinator,
        due_on: duty.due,
        is_blocking,
        path: duty.path,
    }
}

fn of_contract(duty: ContractDuty) -> Duty {
    let kind = DutyKind::Demand;
    Duty {
        kind,
        key: format!("{}/{}", kind.code(), duty.record),
        what: duty.about,
        person: duty.person,
        unit: duty.unit,
        body: None,
        cooperation: None,
        area: Some(duty.area),
        keepers: Role::Coordinator,
        due_on: Some(duty.due),
        is_blocking: false,
        path: duty.path,
    }
}
