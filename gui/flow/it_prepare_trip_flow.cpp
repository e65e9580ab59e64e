#include "gui/flow/it_prepare_trip_flow.hpp"

#include "core/policy/person.hpp"
#include "core/workflow/situation.hpp"
#include "gui/flow/it_trip_words.hpp"
#include "gui/flow/standing.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace clearframe::gui {
namespace {

using policy::PupilKey;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t longestName = 60; // letters
constexpr std::size_t foundAtMost = 24;

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

template <class Thing> bool holds(const std::vector<Thing>& things, const Thing& thing) {
    return std::ranges::find(things, thing) != things.end();
}

template <class Thing> void flip(std::vector<Thing>& things, const Thing& thing) {
    if (std::erase(things, thing) == 0) things.push_back(thing);
}

std::string listed(const std::vector<std::string>& things) {
    std::string out;
    for (const auto& thing : things)
        out += (out.empty() ? "" : ", ") + thing;
    return out;
}

} // namespace

struct ItPrepareTripFlow::Standing {
    ListReading list;
    std::vector<ports::Account> accounts;
    std::vector<ports::PairedKiosk> kiosks;
};

ItPrepareTripFlow::ItPrepareTripFlow(Services& services, SharedKnown known)
    : services_(services), known_(std::move(known)) {
    today_ = workflow::schoolDay(services_.clock.now());
    wanted_.from = wanted_.until = today_;
    wanted_.by = services_.session.actor;
    load();
}

void ItPrepareTripFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&s = services_, by = services_.session.actor](const JobContext&) {
            return throughGate<Standing>(s.store, by, policy::Deed::prepareTrip, [&]() -> policy::Result<Standing> {
                auto transaction = s.store.read();
                if (!transaction) return tl::unexpected(transaction.error());
                auto list = readList(**transaction, s.clock.now());
                if (!list) return tl::unexpected(list.error());
                auto kiosks = (*transaction)->kiosks().all();
                if (!kiosks) return tl::unexpected(kiosks.error());
                auto accounts = (*transaction)->accounts().all();
                if (!accounts) return tl::unexpected(accounts.error());
                return Standing{*std::move(list), *std::move(accounts), *std::move(kiosks)};
            });
        },
        [this](policy::Result<GatedRead<Standing>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) show(*got->read);
        });
}

void ItPrepareTripFlow::show(const Standing& standing) {
    listExpires_ = standing.list.expires;
    if (standing.list.list.state != policy::ListState::valid) {
        model_.noList = standing.list.text;
        return;
    }
    for (const auto& account : standing.accounts) {
        if (account.state == ports::AccountState::active) accounts_.push_back(account.name);
    }
    kiosks_ = {{{}, std::string(words::prepareThisKiosk)}};
    for (const auto& kiosk : standing.kiosks) {
        if (!kiosk.removed) kiosks_.push_back({kiosk.identity.key, kiosk.name});
    }
    kioskSaid_ = kiosks_.size() == 1; // nothing to choose
    model_.gate.open = false;         // until the names are here as well
    opening_ = openDirectory(
        services_, known_, [this](policy::Result<std::shared_ptr<const policy::PupilDirectory>> directory) {
            if (!directory || !*directory) {
                model_.gate.problem = directory ? std::string(words::noListNoNames) : directory.error().text;
                return;
            }
            directory_ = *std::move(directory);
            model_.gate.open = true;
            showOverview();
        });
}

std::string ItPrepareTripFlow::who() const {
    std::vector<std::string> parts = wanted_.classes;
    if (wanted_.pupils.size() == 1)
        parts.emplace_back(words::prepareAndPupil);
    else if (!wanted_.pupils.empty())
        parts.push_back(say(words::prepareAndPupils, wanted_.pupils.size()));
    return listed(parts);
}

void ItPrepareTripFlow::showOverview() {
    const auto& w = wanted_;
    const auto kiosk = std::ranges::find(kiosks_, w.kiosk, &Kiosk::key);
    model_.answers = {
        {PrepareStep::name, w.name},
        {PrepareStep::days, daysSaid_ ? say(words::prepareDaysSaid, weekdayWords(w.from), weekdayWords(w.until)) : ""},
        {PrepareStep::classes, who()},
        {PrepareStep::accounts, listed(w.accounts)},
        {PrepareStep::kiosk, kioskSaid_ && kiosk != kiosks_.end() ? kiosk->name : ""}};
    const auto open = std::ranges::find(model_.answers, std::string(), &ItAnswer::said);
    model_.next = open == model_.answers.end() ? std::nullopt : std::optional(open->question);
    model_.leaseEnd.clear();
    if (!daysSaid_) return;
    const auto ends = policy::leaseEnd(w.until, listExpires_);
    model_.leaseEnd = say(ends == listExpires_ ? words::leaseEndsWithList : words::leaseEnds, lastDayWords(ends));
}

void ItPrepareTripFlow::ask(PrepareStep question) {
    if (model_.busy || !model_.gate.open || !model_.noList.empty() || question == PrepareStep::overview) return;
    model_.step = question;
    model_.problem.clear();
    model_.typed.clear();
    if (question == PrepareStep::name) model_.typed = wanted_.name;
    daysBefore_ = {wanted_.from, wanted_.until};
    showDays();
    showTicks();
    model_.kiosks.clear();
    for (const auto& kiosk : kiosks_) {
        const auto under = kiosk.key.empty() ? words::prepareThisKioskUnder : words::prepareOtherUnder;
        model_.kiosks.push_back({kiosk.name, std::string(under), kioskSaid_ && kiosk.key == wanted_.kiosk});
    }
}

void ItPrepareTripFlow::answered() {
    model_.step = PrepareStep::overview;
    model_.problem.clear();
    showOverview();
}

void ItPrepareTripFlow::showDays() {
    model_.firstDay = weekdayWords(wanted_.from);
    model_.lastDay = weekdayWords(wanted_.until);
    model_.firstIsToday = wanted_.from <= today_;
    model_.lastIsFirst = wanted_.until <= wanted_.from;
    const auto fits = policy::checkTripDays(wanted_.from, wanted_.until, today_);
    model_.daysFit = fits.has_value();
    if (model_.step == PrepareStep::days) model_.problem = fits ? std::string() : fits.error().text;
}

void ItPrepareTripFlow::moveFirst(int by) {
    if (model_.step != PrepareStep::days) return;
    const auto length = sys_days(wanted_.until) - sys_days(wanted_.from);
    wanted_.from = std::max(policy::Date(sys_days(wanted_.from) + days(by)), today_);
    wanted_.until = sys_days(wanted_.from) + length; // the trip stays as long as it was
    showDays();
}

void ItPrepareTripFlow::moveLast(int by) {
    if (model_.step != PrepareStep::days) return;
    wanted_.until = std::max(policy::Date(sys_days(wanted_.until) + days(by)), wanted_.from);
    showDays();
}

void ItPrepareTripFlow::addPupils() {
    const auto add = [&](const policy::DirectoryHit& hit) {
        model_.ticks.push_back({hit.pupil.value, hit.name, hit.group, holds(wanted_.pupils, hit.pupil)});
    };
    if (!model_.typed.empty()) {
        for (const auto& hit : directory_->search(model_.typed, {}, foundAtMost).hits)
            add(hit);
        return;
    }
    for (const auto& pupil : wanted_.pupils) {
        if (const auto hit = directory_->find(pupil)) add(*hit);
    }
}

void ItPrepareTripFlow::showTicks() {
    model_.ticks.clear();
    switch (model_.step) {
    case PrepareStep::classes:
        for (const auto& group : directory_->groups())
            model_.ticks.push_back(
                {group, group, pupilsWords(directory_->search({}, group, 0).all), holds(wanted_.classes, group)});
        model_.someTicked = !wanted_.classes.empty() || !wanted_.pupils.empty();
        return;
    case PrepareStep::pupils:
        addPupils();
        return;
    case PrepareStep::accounts:
        for (const auto& account : accounts_)
            model_.ticks.push_back({account, account, {}, holds(wanted_.accounts, account)});
        model_.someTicked = !wanted_.accounts.empty();
        return;
    case PrepareStep::overview:
    case PrepareStep::name:
    case PrepareStep::days:
    case PrepareStep::kiosk:
        return;
    }
}

void ItPrepareTripFlow::toggle(std::size_t index) {
    if (model_.busy || index >= model_.ticks.size()) return;
    const auto& id = model_.ticks[index].id;
    if (model_.step == PrepareStep::classes)
        flip(wanted_.classes, id);
    else if (model_.step == PrepareStep::pupils)
        flip(wanted_.pupils, PupilKey{id});
    else if (model_.step == PrepareStep::accounts)
        flip(wanted_.accounts, id);
    showTicks();
}

void ItPrepareTripFlow::nameDone() {
    const auto name = policy::tidyName(model_.typed);
    if (name.empty()) return;
    wanted_.name = name;
    answered();
}

void ItPrepareTripFlow::chooseKiosk(std::size_t index) {
    if (model_.step != PrepareStep::kiosk || index >= kiosks_.size()) return;
    wanted_.kiosk = kiosks_[index].key;
    kioskSaid_ = true;
    answered();
}

void ItPrepareTripFlow::done() {
    switch (model_.step) {
    case PrepareStep::name:
        nameDone();
        return;
    case PrepareStep::days:
        if (!model_.daysFit) return;
        daysSaid_ = true;
        answered();
        return;
    case PrepareStep::pupils:
        ask(PrepareStep::classes);
        return;
    case PrepareStep::classes:
    case PrepareStep::accounts:
        if (model_.someTicked) answered();
        return;
    case PrepareStep::overview:
    case PrepareStep::kiosk:
        return;
    }
}

void ItPrepareTripFlow::prepare() {
    if (model_.busy || model_.step != PrepareStep::overview || !model_.gate.open || model_.next) return;
    model_.busy = true;
    model_.problem.clear();
    acting_ = services_.desk.post(
        Lane::quick,
        [&s = services_, wanted = wanted_](const JobContext&) {
            return workflow::prepareTrip(s.store, s.clock, s.ids, wanted);
        },
        [this](const policy::Result<policy::Trip>& trip) {
            model_.busy = false;
            if (!trip)
                model_.problem = trip.error().text;
            else if (trip->side == policy::TripSide::away)
                route_ = route::ItTrips{say(words::tripIsPreparedAway, trip->name)};
            else
                route_ = route::ItTrips{say(words::tripIsPrepared, trip->name, lastDayWords(trip->ends))};
        });
}

void ItPrepareTripFlow::handle(const ItPrepareTripIntent& intent) {
    struct Visit {
        ItPrepareTripFlow& flow;
        ItPrepareTripModel& m;
        void operator()(const it_prepare_trip::Ask& ask) const { flow.ask(ask.question); }
        void operator()(const it_prepare_trip::Type& type) const {
            if (m.step != PrepareStep::name && m.step != PrepareStep::pupils) return;
            apply(type.typed, m.typed, longestName);
            flow.showTicks();
        }
        void operator()(const it_prepare_trip::MoveFirst& move) const { flow.moveFirst(move.days); }
        void operator()(const it_prepare_trip::MoveLast& move) const { flow.moveLast(move.days); }
        void operator()(const it_prepare_trip::Toggle& toggle) const { flow.toggle(toggle.index); }
        void operator()(const it_prepare_trip::ChooseKiosk& choose) const { flow.chooseKiosk(choose.index); }
        void operator()(const it_prepare_trip::Done&) const { flow.done(); }
        void operator()(const it_prepare_trip::Prepare&) const { flow.prepare(); }
        void operator()(const it_prepare_trip::Cancel&) const {
            if (m.busy) return;
            if (m.step == PrepareStep::pupils) {
                flow.ask(PrepareStep::classes);
                return;
            }
            // What was ticked stays, and is to be seen; days that were moved back and forth do not.
            if (m.step == PrepareStep::days) std::tie(flow.wanted_.from, flow.wanted_.until) = flow.daysBefore_;
            flow.answered();
        }
        void operator()(const it_prepare_trip::Back&) const { flow.route_ = route::ItTrips{}; }
        void operator()(const it_prepare_trip::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
