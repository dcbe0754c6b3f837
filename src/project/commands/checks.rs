//! Commands on marks: on items of the checklist and on check points.

use super::context::{CommandContext, Log};
use crate::extract::PointKind;
use crate::problem::Problem;
use crate::project::checklist;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;
use crate::project::view::PointView;
use crate::text::Span;

impl CommandContext<'_> {
    /// Marks an item of a claim’s checklist; [`Mark::Open`] removes the mark. "Not applicable" needs a reason.
    ///
    /// The first mark sets an unchecked claim to *in progress*. Removing a required mark of a verified claim, or
    /// failing one, sets the claim to *recheck*.
    pub fn tick(&self, id: &ClaimId, item: &ItemId, mark: Mark, why: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let items = checklist::items(self.project, &claim);
        let Some((_, asked)) = items.into_iter().find(|(name, _)| name == item) else {
            return Err(Problem::refused(
                "The checklist has no such item any more",
                "Choose one from the claim's list.",
            ));
        };
        let (text, required) = (asked.text.clone(), asked.required);
        let why = self.reason(mark, why)?;
        match mark {
            Mark::Open => claim.ticks.remove(item),
            _ => {
                let stamp = self.stamp.clone();
                claim.ticks.insert(item.clone(), Tick { mark, asked: text.clone(), why: why.clone(), stamp })
            }
        };
        self.follow(&mut claim, required && matches!(mark, Mark::Open | Mark::Fail));
        let log = Log::new(Act::Tick, format!("{}: {}", mark.word(), shorten(&text))).because(&why);
        Ok(self.claim_edit(id, claim, &tick_name(mark, "item"), log))
    }

    /// Marks a check point of a claim; [`Mark::Open`] removes the mark.
    pub fn tick_point(&self, id: &ClaimId, point: &PointView, mark: Mark, why: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let why = self.reason(mark, why)?;
        let stored = CheckPoint {
            offset: point.offset,
            exact: point.exact.clone(),
            kind: Some(point.kind),
            by_hand: point.by_hand,
            mark,
            why: why.clone(),
            stamp: self.stamp.clone(),
        };
        claim.points.retain(|p| !(p.exact == stored.exact && p.kind == stored.kind && p.offset == stored.offset));
        if mark != Mark::Open || point.by_hand {
            claim.points.push(stored);
            claim.points.sort_by(|a, b| (a.offset, &a.exact, a.kind).cmp(&(b.offset, &b.exact, b.kind)));
        }
        self.follow(&mut claim, matches!(mark, Mark::Fail));
        let log = Log::new(Act::Tick, format!("{}: “{}”", mark.word(), shorten(&point.exact))).because(&why);
        Ok(self.claim_edit(id, claim, &tick_name(mark, "check point"), log))
    }

    /// Adds a check point on words inside a claim.
    pub fn add_point(&self, id: &ClaimId, span: Span, kind: PointKind) -> Result<Edit, Problem> {
        let text = self.project.text();
        let span = span.trim(text);
        let mut claim = self.claim(id)?;
        let inside = claim.anchor.span().is_some_and(|whole| whole.covers(span));
        if span.is_empty() || !span.fits(text) || !inside {
            return Err(Problem::refused("The selection does not lie inside the claim", "Select words of the claim."));
        }
        let exact = span.of(text).to_owned();
        let offset = span.start - claim.anchor.start;
        let row = self.view.claim(id);
        let points = row.map_or_else(Vec::new, |row| self.view.points(self.found, row, &claim));
        if points.iter().any(|p| p.offset == offset && p.exact == exact && p.kind == kind) {
            return Err(Problem::refused(
                format!("“{}” is a check point already", shorten(&exact)),
                "Tick it in the list.",
            ));
        }
        let text = format!("added the check point “{}”", shorten(&exact));
        let stamp = self.stamp.clone();
        claim.points.push(CheckPoint {
            offset,
            exact,
            kind: Some(kind),
            by_hand: true,
            stamp,
            ..CheckPoint::default()
        });
        claim.points.sort_by(|a, b| (a.offset, &a.exact, a.kind).cmp(&(b.offset, &b.exact, b.kind)));
        Ok(self.claim_edit(id, claim, "add check point", Log::new(Act::Tick, text)))
    }

    /// Removes a check point that a person added.
    pub fn remove_point(&self, id: &ClaimId, point: &PointView) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let count = claim.points.len();
        let same = |p: &CheckPoint| p.by_hand && p.exact == point.exact && p.kind == Some(point.kind);
        claim.points.retain(|p| !same(p));
        if claim.points.len() == count {
            return Err(Problem::refused("Found check points cannot be taken away", "Mark it not applicable instead."));
        }
        let log = Log::new(Act::Tick, format!("took away the check point “{}”", shorten(&point.exact)));
        Ok(self.claim_edit(id, claim, "remove check point", log))
    }

    /// The trimmed reason for a mark; refused when "not applicable" has none.
    fn reason(&self, mark: Mark, why: &str) -> Result<String, Problem> {
        let why = why.trim();
        if mark == Mark::NotApplicable && why.is_empty() {
            return Err(Problem::refused("“Not applicable” needs a reason", "Write why it does not apply."));
        }
        Ok(why.to_owned())
    }

    /// Updates the status after a mark.
    fn follow(&self, claim: &mut Claim, breaks: bool) {
        if claim.status == Status::Unchecked {
            claim.status = Status::InProgress;
        } else if breaks && claim.status == Status::Verified {
            super::status::recheck(claim, &self.stamp, "a tick that it needs was taken away");
        }
    }
}

/// "pass item", "fail check point", "reopen item".
fn tick_name(mark: Mark, what: &str) -> String {
    match mark {
        Mark::Open => format!("reopen {what}"),
        Mark::Pass => format!("pass {what}"),
        Mark::Fail => format!("fail {what}"),
        Mark::NotApplicable => format!("call {what} not applicable"),
    }
}
