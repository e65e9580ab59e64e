#include "gui/flow/first_start_flow.hpp"

#include "core/policy/pin.hpp"
#include "core/workflow/clock.hpp"
#include "gui/flow/device_key.hpp"
#include "gui/flow/secret.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace clearframe::gui {

using workflow::SetUpStep;

namespace {

constexpr std::size_t longestSchool = 80; // letters
constexpr std::size_t longestUrn = 10;
constexpr std::size_t longestName = 60;

workflow::FirstStart startOf(const Services& s) {
    const auto& in = s.signingIn;
    return {{in.store, in.pins, in.uptime, in.clock, s.ids}, s.lists.tools.signatures};
}

FirstStartStep inOrder(SetUpStep step) {
    switch (step) {
    case SetUpStep::school:
        return FirstStartStep::school;
    case SetUpStep::clock:
        return FirstStartStep::clock;
    case SetUpStep::person:
        return FirstStartStep::person;
    case SetUpStep::deviceKey:
    case SetUpStep::none:
        break;
    }
    return FirstStartStep::key;
}

} // namespace

FirstStartFlow::FirstStartFlow(Services& services) : services_(services) {
    tick();
    load(false);
}

void FirstStartFlow::tick() {
    const auto now = services_.clock.now();
    model_.clock = clockWords(now);
    model_.date = weekdayWords(now);
    model_.question = isItWords(now);
}

void FirstStartFlow::load(bool goOn) {
    struct Standing {
        SetUpStep step;
        std::string school;
    };
    loading_ = services_.desk.post(
        Lane::quick,
        [&s = services_](const JobContext&) -> policy::Result<Standing> {
            auto step = startOf(s).step();
            if (!step) return tl::unexpected(step.error());
            auto transaction = s.store.read();
            if (!transaction) return tl::unexpected(transaction.error());
            auto school = (*transaction)->trust().school();
            if (!school) return tl::unexpected(school.error());
            return Standing{*step, *school ? (*school)->name : std::string()};
        },
        [this, goOn](const policy::Result<Standing>& standing) {
            if (!standing) {
                go(FirstStartPage::overview);
                model_.problem = standing.error().text;
                return;
            }
            model_.school = standing->school;
            show(standing->step, goOn);
        });
}

void FirstStartFlow::show(SetUpStep step, bool goOn) {
    if (step == SetUpStep::none) {
        route_ = route::Lock{};
        return;
    }
    model_.next = inOrder(step);
    if (goOn)
        openStep();
    else
        go(FirstStartPage::overview);
}

void FirstStartFlow::go(FirstStartPage page) {
    model_.page = page;
    model_.problem.clear();
    model_.typed.clear();
}

void FirstStartFlow::openStep() {
    switch (model_.next) {
    case FirstStartStep::school:
        go(FirstStartPage::school);
        return;
    case FirstStartStep::clock:
        go(FirstStartPage::clock);
        return;
    case FirstStartStep::person:
        go(FirstStartPage::name);
        return;
    case FirstStartStep::key:
        showKey();
        return;
    }
}

void FirstStartFlow::showKey() {
    go(FirstStartPage::key);
    reading_ = readDeviceKey(services_, [this](DeviceKeyModel key) { model_.key = std::move(key); });
}

void FirstStartFlow::act(Deed deed, FirstStartPage otherwise) {
    if (model_.busy) return;
    model_.busy = true;
    acting_ = services_.desk.post(
        Lane::quick,
        [deed = std::move(deed), &s = services_](const JobContext&) {
            auto start = startOf(s);
            return deed(start);
        },
        [this, otherwise](const policy::Done& done) {
            model_.busy = false;
            if (done) {
                load(true);
                return;
            }
            auto typed = std::move(model_.typed);
            go(otherwise);
            model_.typed = std::move(typed);
            model_.problem = done.error().text;
        });
}

void FirstStartFlow::nameDone() {
    const auto name = policy::tidyName(model_.typed);
    if (auto possible = policy::checkPersonName(name); !possible) {
        model_.problem = possible.error().text;
        return;
    }
    name_ = name;
    pin_.start(policy::Role::it);
    count();
    model_.pinFor = name;
    model_.pinRule =
        fmt::format(fmt::runtime(words::pinRule), policy::shortestPin(policy::Role::it), policy::longestPin);
    go(FirstStartPage::choosePin);
}

void FirstStartFlow::count() {
    model_.digits = pin_.digits();
    model_.canGoOn = pin_.canGoOn();
}

void FirstStartFlow::pinDone() {
    if (!pin_.canGoOn() || model_.busy) return;
    const auto next = pin_.next();
    count();
    go(pin_.again() ? FirstStartPage::repeatPin : FirstStartPage::choosePin);
    if (!next) {
        model_.problem = next.error().text;
        return;
    }
    if (!pin_.ready()) return;
    const auto pin = std::make_shared<std::string>(pin_.take()); // one copy, wiped once it was used
    count();
    model_.busy = true;
    acting_ = services_.desk.post(
        Lane::quick,
        [&s = services_, pin, name = name_](const JobContext&) -> policy::Result<workflow::SignInAnswer> {
            const auto added = startOf(s).addFirst({.name = name, .role = policy::Role::it, .pin = *pin});
            if (!added) {
                wipe(*pin);
                return tl::unexpected(added.error());
            }
            auto answer = workflow::SignIn(s.signingIn).signIn(added->name, *pin);
            wipe(*pin);
            return answer;
        },
        [this](const policy::Result<workflow::SignInAnswer>& answer) {
            model_.busy = false;
            if (!answer) {
                // A name or a PIN that core does not take is chosen anew.
                go(FirstStartPage::name);
                model_.problem = answer.error().text;
                return;
            }
            if (answer->actor) services_.session.actor = *answer->actor;
            load(true);
        });
}

void FirstStartFlow::setClock() {
    const auto to = entry_.time();
    model_.setting = entry_.model();
    if (!to) return;
    entry_.setBusy(true);
    model_.setting = entry_.model();
    acting_ = services_.desk.post(
        Lane::quick,
        [&s = services_, to = *to](const JobContext&) {
            return workflow::setClock(s.store, s.clock, s.clockSetter, s.signingIn.uptime, to, {});
        },
        [this](const policy::Done& done) {
            entry_.setBusy(false);
            tick();
            if (done) {
                load(true);
                return;
            }
            entry_.refuse(done.error().text);
            model_.setting = entry_.model();
        });
}

void FirstStartFlow::next() {
    if (model_.busy) return;
    switch (model_.page) {
    case FirstStartPage::opening:
        return;
    case FirstStartPage::overview:
        load(true); // somebody may have gone on at a shell
        return;
    case FirstStartPage::school:
        school_ = policy::tidyName(model_.typed);
        if (!school_.empty()) go(FirstStartPage::urn);
        return;
    case FirstStartPage::urn:
        act(
            [school = ports::School{school_, model_.typed}](workflow::FirstStart& start) -> policy::Done {
                auto named = start.nameSchool(school);
                if (!named) return tl::unexpected(named.error());
                return {};
            },
            FirstStartPage::urn);
        return;
    case FirstStartPage::clock:
        act([](workflow::FirstStart& start) { return start.confirmClock(); }, FirstStartPage::clock);
        return;
    case FirstStartPage::setClock:
        setClock();
        return;
    case FirstStartPage::name:
        nameDone();
        return;
    case FirstStartPage::choosePin:
    case FirstStartPage::repeatPin:
        pinDone();
        return;
    case FirstStartPage::key:
        model_.busy = true;
        acting_ = services_.desk.post(
            Lane::quick, [&s = services_](const JobContext&) { return startOf(s).finish(); },
            [this](const policy::Done& done) {
                model_.busy = false;
                if (done)
                    go(FirstStartPage::done);
                else
                    model_.problem = done.error().text;
            });
        return;
    case FirstStartPage::done:
        if (services_.session.actor.role())
            route_ = route::Home{};
        else
            route_ = route::Lock{};
        return;
    }
}

void FirstStartFlow::type(const Typed& typed) {
    using Page = FirstStartPage;
    if (model_.busy) return;
    if (model_.page == Page::urn) {
        const auto* letters = std::get_if<typing::Letters>(&typed);
        if (letters && letters->text.find_first_not_of("0123456789") != std::string::npos) return;
        apply(typed, model_.typed, longestUrn);
    } else if (model_.page == Page::school || model_.page == Page::name) {
        apply(typed, model_.typed, model_.page == Page::school ? longestSchool : longestName);
    }
    model_.problem.clear();
}

void FirstStartFlow::handle(const FirstStartIntent& intent) {
    struct Visit {
        FirstStartFlow& flow;
        FirstStartModel& m;
        [[nodiscard]] bool typesPin() const {
            return m.page == FirstStartPage::choosePin || m.page == FirstStartPage::repeatPin;
        }
        void operator()(const first_start::Next&) const { flow.next(); }
        void operator()(const first_start::Type& type) const { flow.type(type.typed); }
        void operator()(const first_start::Digit& digit) const {
            if (m.page == FirstStartPage::setClock) {
                flow.entry_.type(digit.digit);
                m.setting = flow.entry_.model();
            } else if (typesPin() && !m.busy) {
                if (m.digits == 0) m.problem.clear();
                flow.pin_.type(digit.digit);
                flow.count();
            }
        }
        void operator()(const first_start::Backspace&) const {
            if (m.page == FirstStartPage::setClock) {
                flow.entry_.backspace();
                m.setting = flow.entry_.model();
            } else if (typesPin() && !m.busy) {
                flow.pin_.backspace();
                flow.count();
            }
        }
        void operator()(const first_start::ClockIsWrong&) const {
            if (m.page != FirstStartPage::clock || m.busy) return;
            flow.entry_.start();
            m.setting = flow.entry_.model();
            flow.go(FirstStartPage::setClock);
        }
        void operator()(const first_start::Close&) const {
            if (m.busy || m.setting.busy) return;
            const bool clock = m.page == FirstStartPage::setClock;
            flow.pin_.start(policy::Role::it);
            flow.go(clock ? FirstStartPage::clock : FirstStartPage::overview);
        }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
