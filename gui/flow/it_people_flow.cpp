#include "gui/flow/it_people_flow.hpp"

#include "core/policy/pin.hpp"
#include "gui/flow/person_words.hpp"
#include "gui/flow/secret.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace clearframe::gui {
namespace {

constexpr std::size_t longestName = 60; // letters

workflow::People peopleOf(const workflow::SignInDesk& in, ports::IdSource& ids) {
    return workflow::People({in.store, in.pins, in.uptime, in.clock, ids});
}

std::string stateOf(const workflow::PersonView& person) {
    if (person.disabled) return std::string(words::peopleDisabled);
    if (person.wait.count() > 0) return fmt::format(fmt::runtime(words::peopleWaits), policy::inWords(person.wait));
    return std::string(person.mustChangePin ? words::peopleMustChange : words::peopleActive);
}

ItPerson inWords(const workflow::PersonView& person) {
    return {.id = person.id,
            .name = person.name,
            .role = std::string(roleWords(person.role)),
            .state = stateOf(person),
            .disabled = person.disabled,
            .waits = person.wait.count() > 0};
}

} // namespace

ItPeopleFlow::ItPeopleFlow(Services& services) : services_(services) {
    for (const auto role : policy::allRoles)
        model_.roles.emplace_back(roleWords(role));
    load();
}

void ItPeopleFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, in = services_.signingIn, &ids = services_.ids,
         by = services_.session.actor](const JobContext&) {
            return throughGate<workflow::PeopleView>(store, by, policy::Deed::managePeople,
                                                     [&] { return peopleOf(in, ids).list(); });
        },
        [this](policy::Result<GatedRead<workflow::PeopleView>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) {
                show(*got->read);
            } else {
                // Who was on the screen is not for whoever may not see it.
                people_.clear();
                model_.people.clear();
                model_.warnings.clear();
                close();
            }
        });
}

void ItPeopleFlow::show(const workflow::PeopleView& view) {
    people_ = view.people;
    std::ranges::stable_sort(people_, {}, &workflow::PersonView::disabled);
    model_.people.clear();
    for (const auto& person : people_)
        model_.people.push_back(inWords(person));
    model_.warnings = view.warnings;
    const auto active = std::ranges::count(people_, false, &workflow::PersonView::disabled);
    model_.under =
        active == 1 ? std::string(words::itPeopleOne) : fmt::format(fmt::runtime(words::itPeopleMany), active);
    if (!model_.open) return;
    if (const auto* person = opened())
        model_.open = inWords(*person);
    else
        close();
}

const workflow::PersonView* ItPeopleFlow::opened() const {
    if (!model_.open) return nullptr;
    const auto at = std::ranges::find(people_, model_.open->id, &workflow::PersonView::id);
    return at == people_.end() ? nullptr : &*at;
}

void ItPeopleFlow::go(PeopleStep step) {
    model_.step = step;
    model_.problem.clear();
    model_.told.clear();
}

void ItPeopleFlow::close() {
    go(PeopleStep::list);
    model_.open.reset();
    model_.typed.clear();
    name_.clear();
    pin_.start(role_);
    count();
}

void ItPeopleFlow::count() {
    model_.digits = pin_.digits();
    model_.canGoOn = pin_.canGoOn();
}

void ItPeopleFlow::nameDone() {
    const auto name = policy::tidyName(model_.typed);
    if (auto possible = policy::checkPersonName(name); !possible) {
        model_.problem = possible.error().text;
        return;
    }
    name_ = name;
    model_.pinFor = name;
    go(PeopleStep::role);
}

void ItPeopleFlow::startPin(const std::string& name, policy::Role role) {
    role_ = role;
    pin_.start(role);
    count();
    model_.pinFor = name;
    model_.pinRule = fmt::format(fmt::runtime(words::pinRule), policy::shortestPin(role), policy::longestPin);
    go(PeopleStep::choosePin);
}

void ItPeopleFlow::pinDone() {
    if (!pin_.canGoOn()) return;
    const auto next = pin_.next();
    count();
    go(pin_.again() ? PeopleStep::repeatPin : PeopleStep::choosePin);
    if (!next) {
        model_.problem = next.error().text;
        return;
    }
    if (!pin_.ready()) return;
    const auto pin = std::make_shared<std::string>(pin_.take()); // one copy, wiped once it was used
    count();
    if (const auto* person = opened()) {
        const bool back = person->disabled;
        act(
            [pin, back, name = person->name](workflow::People& people, const workflow::Actor& by) {
                auto done = back ? people.enable(name, *pin, by) : people.resetPin(name, *pin, by);
                wipe(*pin);
                return done;
            },
            back ? words::peopleEnabled : words::peopleReset);
        return;
    }
    act(
        [pin, name = name_, role = role_](workflow::People& people, const workflow::Actor& by) {
            auto done = people.add({.name = name, .role = role, .pin = *pin}, by);
            wipe(*pin);
            return done;
        },
        words::peopleAdded);
}

void ItPeopleFlow::act(Act what, std::string_view done) {
    if (model_.busy) return;
    model_.busy = true;
    acting_ = services_.desk.post(
        Lane::quick,
        [what = std::move(what), in = services_.signingIn, &ids = services_.ids,
         by = services_.session.actor](const JobContext&) {
            auto people = peopleOf(in, ids);
            return what(people, by);
        },
        [this, done](const policy::Result<workflow::PersonView>& person) {
            model_.busy = false;
            if (person) {
                close();
                model_.told = fmt::format(fmt::runtime(done), person->name);
            } else {
                // Back to where it can be mended: a name that is taken is typed anew.
                const bool adding = !model_.open;
                go(adding ? PeopleStep::name : PeopleStep::person);
                model_.problem = person.error().text;
            }
            load();
        });
}

void ItPeopleFlow::handle(const ItPeopleIntent& intent) {
    struct Visit {
        ItPeopleFlow& flow;
        ItPeopleModel& m;
        void operator()(const it_people::Open& open) const {
            const auto at = std::ranges::find(m.people, open.person, &ItPerson::id);
            if (m.busy || at == m.people.end()) return;
            m.open = *at;
            flow.go(PeopleStep::person);
        }
        void operator()(const it_people::Add&) const {
            if (m.busy || !m.gate.open) return;
            flow.close();
            flow.go(PeopleStep::name);
        }
        void operator()(const it_people::Type& type) const {
            if (m.step != PeopleStep::name) return;
            apply(type.typed, m.typed, longestName);
            m.problem.clear();
        }
        void operator()(const it_people::NameDone&) const {
            if (m.step == PeopleStep::name && !m.busy) flow.nameDone();
        }
        void operator()(const it_people::ChooseRole& choose) const {
            if (m.step == PeopleStep::role && choose.index < policy::allRoles.size())
                flow.startPin(flow.name_, policy::allRoles.at(choose.index));
        }
        void operator()(const it_people::NewPin&) const {
            if (const auto* person = flow.opened(); person && m.step == PeopleStep::person)
                flow.startPin(person->name, person->role);
        }
        void operator()(const it_people::Digit& digit) const {
            if (m.busy || (m.step != PeopleStep::choosePin && m.step != PeopleStep::repeatPin)) return;
            if (m.digits == 0) m.problem.clear();
            flow.pin_.type(digit.digit);
            flow.count();
        }
        void operator()(const it_people::Backspace&) const {
            if (m.busy) return;
            flow.pin_.backspace();
            flow.count();
        }
        void operator()(const it_people::PinDone&) const {
            if (!m.busy && (m.step == PeopleStep::choosePin || m.step == PeopleStep::repeatPin)) flow.pinDone();
        }
        void operator()(const it_people::AskDisable&) const {
            if (m.step == PeopleStep::person && m.open && !m.open->disabled) flow.go(PeopleStep::disable);
        }
        void operator()(const it_people::Disable&) const {
            const auto* person = flow.opened();
            if (m.step != PeopleStep::disable || !person) return;
            flow.act([name = person->name](workflow::People& people,
                                           const workflow::Actor& by) { return people.disable(name, by); },
                     words::peopleGone);
        }
        void operator()(const it_people::Cancel&) const {
            if (m.busy) return;
            if (m.step == PeopleStep::disable)
                flow.go(PeopleStep::person);
            else
                flow.close();
        }
        void operator()(const it_people::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_people::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
