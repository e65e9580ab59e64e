#include "gui/flow/it_noes_flow.hpp"

#include "core/workflow/noes.hpp"
#include "core/workflow/situation.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t longestEvidence = 120; // letters

ItNo inWords(const policy::No& no) {
    const bool grouped = no.pupil && !no.pupil->group.empty();
    return {.id = no.id.value,
            .who = grouped ? fmt::format(fmt::runtime(words::noesPupil), no.name(), no.pupil->group) : no.name(),
            .under = fmt::format(fmt::runtime(words::noesRow), no.event, dayWords(no.day), no.by)};
}

} // namespace

ItNoesFlow::ItNoesFlow(Services& services) : services_(services) {
    load();
}

void ItNoesFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, by = services_.session.actor](const JobContext&) {
            return throughGate<std::vector<policy::No>>(store, by, policy::Deed::liftNo,
                                                        [&] { return workflow::listNoes(store); });
        },
        [this](policy::Result<GatedRead<std::vector<policy::No>>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) {
                show(*got->read);
            } else {
                model_.noes.clear(); // not for whoever may not see it
                close();
            }
        });
}

void ItNoesFlow::show(const std::vector<policy::No>& noes) {
    model_.noes.clear();
    for (const auto& no : noes) {
        if (no.stands()) model_.noes.push_back(inWords(no));
    }
}

void ItNoesFlow::go(NoesStep step) {
    model_.step = step;
    model_.problem.clear();
    model_.told.clear();
}

void ItNoesFlow::close() {
    go(NoesStep::list);
    model_.open.reset();
    model_.typed.clear();
    evidence_.clear();
}

void ItNoesFlow::evidenceDone() {
    if (auto possible = policy::checkEvidence(model_.typed); !possible) {
        model_.problem = possible.error().text;
        return;
    }
    evidence_ = model_.typed;
    go(NoesStep::day);
    day_ = workflow::schoolDay(services_.clock.now());
    moveDay(0);
}

void ItNoesFlow::moveDay(int by) {
    // Noes are dated by the school's day, and evidence is held against that.
    const auto today = workflow::schoolDay(services_.clock.now());
    const policy::Date moved = std::chrono::sys_days(day_) + std::chrono::days(by);
    day_ = std::min(moved, today);
    model_.day = dayWords(day_);
    model_.dayIsToday = day_ == today;
}

void ItNoesFlow::lift() {
    if (model_.busy || !model_.open) return;
    model_.busy = true;
    const workflow::LiftRequest request{
        .no = {model_.open->id}, .evidence = evidence_, .on = day_, .by = services_.session.actor};
    lifting_ = services_.desk.post(
        Lane::quick,
        [request, &store = services_.store, &clock = services_.clock](const JobContext&) {
            return workflow::liftNo(store, clock, request);
        },
        [this, who = model_.open->who](const policy::Done& done) {
            model_.busy = false;
            if (done) {
                close();
                model_.told = fmt::format(fmt::runtime(words::noesLifted), who);
            } else {
                go(NoesStep::evidence); // what was typed stands there still
                model_.problem = done.error().text;
            }
            load();
        });
}

void ItNoesFlow::handle(const ItNoesIntent& intent) {
    struct Visit {
        ItNoesFlow& flow;
        ItNoesModel& m;
        void operator()(const it_noes::Open& open) const {
            const auto at = std::ranges::find(m.noes, open.no, &ItNo::id);
            if (m.busy || !m.gate.open || at == m.noes.end()) return;
            const ItNo one = *at;
            flow.close();
            m.open = one;
            flow.go(NoesStep::evidence);
        }
        void operator()(const it_noes::Type& type) const {
            if (m.step != NoesStep::evidence || m.busy) return;
            apply(type.typed, m.typed, longestEvidence);
            m.problem.clear();
        }
        void operator()(const it_noes::EvidenceDone&) const {
            if (m.step == NoesStep::evidence && !m.busy) flow.evidenceDone();
        }
        void operator()(const it_noes::MoveDay& move) const {
            if (m.step == NoesStep::day && !m.busy) flow.moveDay(move.days);
        }
        void operator()(const it_noes::Lift&) const {
            if (m.step == NoesStep::day) flow.lift();
        }
        void operator()(const it_noes::Cancel&) const {
            if (m.busy) return;
            if (m.step == NoesStep::day)
                flow.go(NoesStep::evidence);
            else
                flow.close();
        }
        void operator()(const it_noes::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_noes::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
