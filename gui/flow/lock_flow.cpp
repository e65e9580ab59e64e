#include "gui/flow/lock_flow.hpp"

#include "core/policy/pin.hpp"
#include "gui/flow/person_words.hpp"
#include "gui/flow/secret.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {

using policy::FailureKind;
using policy::Result;
using std::chrono::seconds;
using workflow::SignInAnswer;

namespace {

constexpr std::size_t longestName = 60; // letters
constexpr seconds loadEvery{30};        // a list that came or ended meanwhile is seen

std::string tried(seconds wait) {
    return fmt::format(fmt::runtime(words::tryAgainIn), policy::inWords(wait));
}

} // namespace

LockFlow::LockFlow(const LockDesk& desk) : desk_(desk) {
    tick();
}

LockFlow::~LockFlow() {
    forgetPins();
}

void LockFlow::forgetDigits() {
    wipe(digits_);
    count();
}

void LockFlow::forgetPins() {
    wipe(digits_);
    wipe(old_);
    wipe(new_);
    count();
}

void LockFlow::count() {
    model_.digits = static_cast<int>(digits_.size());
    constexpr int leastDigits = 4;
    const bool somebody = model_.chosen || !first_.empty();
    model_.canOpen = somebody && model_.digits >= leastDigits && wait_.wait <= seconds(0);
}

void LockFlow::say(std::string problem, std::string advice) {
    model_.problem = std::move(problem);
    model_.advice = std::move(advice);
}

void LockFlow::sayFailure(const std::string& sentences) {
    const auto end = sentences.find(". ");
    if (end == std::string::npos)
        say(sentences, {});
    else
        say(sentences.substr(0, end + 1), sentences.substr(end + 2));
}

void LockFlow::startOver() {
    looking_ = {};
    asking_ = {};
    model_.busy = false;
    model_.step = people_.empty() ? LockStep::nobody : LockStep::pin;
    model_.chosen.reset();
    first_.clear();
    model_.first = false;
    model_.typed.clear();
    model_.found.clear();
    wait_ = {};
    waited_ = false;
    say({}, {});
    forgetPins();
}

void LockFlow::choose(const policy::PersonId& person) {
    startOver();
    model_.chosen = person;
    if (!chosen()) {
        model_.chosen.reset();
        return;
    }
    keepInSight();
    const std::string name = chosen()->name;
    asking_ = desk_.desk.post(
        Lane::quick,
        [signingIn = desk_.signingIn, name](const JobContext&) { return workflow::SignIn(signingIn).waitOf(name); },
        [this](const Result<seconds>& wait) {
            if (wait && *wait > seconds(0)) {
                waitFor(*wait);
                say(std::string(words::tooManyWrong), tried(*wait));
            }
        });
}

void LockFlow::waitFor(seconds wait) {
    wait_ = {};
    waited_ = wait > seconds(0);
    if (!waited_) return;
    if (auto now = desk_.signingIn.uptime.now()) wait_ = {wait, *now};
    // Where the system does not tell, core still refuses; only the countdown is missing.
    count();
}

void LockFlow::tick() {
    const auto now = desk_.signingIn.clock.now();
    model_.clock = clockWords(now);
    model_.date = weekdayWords(now);
    if (waited_) {
        const auto moment = desk_.signingIn.uptime.now();
        const auto left = moment ? workflow::waitLeft(wait_, *moment) : seconds(0);
        if (left > seconds(0)) {
            model_.advice = tried(left);
        } else {
            waited_ = false;
            wait_ = {};
            model_.advice = std::string(words::tryAgainNow);
            count();
        }
    }
    const auto since = now.time_since_epoch() - loadedAt_;
    if (!loading_.pending() && (since >= loadEvery || since < seconds(0))) load();
}

void LockFlow::typed(const Typed& typed) {
    if (model_.step != LockStep::search && model_.step != LockStep::firstName) return;
    apply(typed, model_.typed, longestName);
    if (model_.step == LockStep::search) {
        model_.found = matching(model_.people, model_.typed);
        if (std::holds_alternative<typing::Enter>(typed) && model_.found.size() == 1)
            choose(policy::PersonId(model_.found.front().id));
    } else {
        say({}, {});
    }
}

void LockFlow::open() {
    if (model_.busy || !model_.canOpen) return;
    switch (model_.step) {
    case LockStep::pin:
        signIn();
        return;
    case LockStep::choosePin: {
        auto possible = policy::checkPin(digits_, roleOfChosen());
        if (possible && digits_ == old_) possible = policy::fail(FailureKind::conflict, std::string(words::pinIsOld));
        if (!possible) {
            forgetDigits();
            sayFailure(possible.error().text);
            return;
        }
        wipe(new_);
        new_ = digits_;
        forgetDigits();
        say({}, {});
        model_.step = LockStep::repeatPin;
        return;
    }
    case LockStep::repeatPin: {
        const bool same = digits_ == new_;
        forgetDigits();
        if (!same) {
            wipe(new_);
            model_.step = LockStep::choosePin;
            say(std::string(words::pinsDiffer), std::string(words::pinsDifferAdvice));
        } else if (!first_.empty()) {
            addFirst();
        } else {
            changePin();
        }
        return;
    }
    case LockStep::search:
    case LockStep::nobody:
    case LockStep::firstName:
        return;
    }
}

void LockFlow::signIn() {
    const auto* person = chosen();
    if (!person) return;
    model_.busy = true;
    say({}, {});
    looking_ = desk_.desk.post(
        Lane::quick,
        [signingIn = desk_.signingIn, name = person->name, pin = digits_](const JobContext&) mutable {
            auto answer = workflow::SignIn(signingIn).signIn(name, pin);
            wipe(pin);
            return answer;
        },
        [this](const Result<SignInAnswer>& answer) { answered(answer); });
}

void LockFlow::changePin() {
    const auto* person = chosen();
    if (!person) return;
    model_.busy = true;
    looking_ = desk_.desk.post(
        Lane::quick,
        [signingIn = desk_.signingIn, name = person->name, from = old_, to = new_](const JobContext&) mutable {
            auto answer = workflow::SignIn(signingIn).changePin(name, from, to);
            wipe(from);
            wipe(to);
            return answer;
        },
        [this](const Result<SignInAnswer>& answer) { answered(answer); });
}

void LockFlow::addFirst() {
    model_.busy = true;
    looking_ = desk_.desk.post(
        Lane::quick,
        [signingIn = desk_.signingIn, &ids = desk_.ids, name = first_,
         pin = new_](const JobContext&) mutable -> Result<SignInAnswer> {
            workflow::People people({signingIn.store, signingIn.pins, signingIn.uptime, signingIn.clock, ids});
            const auto added = people.addFirst({name, policy::Role::it, pin});
            if (!added) return tl::unexpected(added.error());
            auto answer = workflow::SignIn(signingIn).signIn(added->name, pin);
            wipe(pin);
            return answer;
        },
        [this](const Result<SignInAnswer>& answer) { answered(answer); });
}

void LockFlow::answered(const Result<SignInAnswer>& answer) {
    model_.busy = false;
    if (!answer) {
        const bool changing = model_.step == LockStep::repeatPin;
        forgetDigits();
        wipe(new_);
        // What core would not take as a new PIN is chosen again; everything else begins anew.
        if (changing && answer.error().kind == FailureKind::conflict && first_.empty() && !old_.empty())
            model_.step = LockStep::choosePin;
        else if (changing && !first_.empty())
            model_.step = LockStep::firstName;
        else
            model_.step = people_.empty() ? LockStep::nobody : LockStep::pin;
        sayFailure(answer.error().text);
        load();
        return;
    }
    switch (answer->kind) {
    case SignInAnswer::Kind::signedIn: {
        actor_ = answer->actor;
        route_ = route::Home{};
        auto& lately = desk_.signedInLately;
        std::erase(lately, actor_->person());
        lately.insert(lately.begin(), actor_->person());
        forgetPins();
        return;
    }
    case SignInAnswer::Kind::changePin:
        wipe(old_);
        old_ = digits_;
        forgetDigits();
        model_.step = LockStep::choosePin;
        model_.pinRule =
            fmt::format(fmt::runtime(words::pinRule), policy::shortestPin(roleOfChosen()), policy::longestPin);
        say({}, {});
        return;
    case SignInAnswer::Kind::refused:
    case SignInAnswer::Kind::wait:
        break;
    }
    const bool looked = answer->kind == SignInAnswer::Kind::refused;
    forgetPins();
    model_.step = LockStep::pin;
    waitFor(answer->wait);
    say(std::string(looked ? words::pinNotRight : words::tooManyWrong),
        waited_ ? tried(answer->wait) : std::string(words::tryAgainOrAsk));
}

void LockFlow::handle(const LockIntent& intent) {
    struct Visit {
        LockFlow& flow;
        LockModel& m;
        void operator()(const lock::Choose& choose) const {
            if (!m.busy) flow.choose(policy::PersonId(choose.person));
        }
        void operator()(const lock::SomeoneElse& other) const {
            if (m.busy) return;
            flow.startOver();
            if (!other.open || m.step != LockStep::pin) return;
            m.step = LockStep::search;
            m.found = m.people;
        }
        void operator()(const lock::Type& type) const { flow.typed(type.typed); }
        void operator()(const lock::Digit& digit) const {
            const bool pad = m.step == LockStep::pin || m.step == LockStep::choosePin || m.step == LockStep::repeatPin;
            if (!pad || m.busy || flow.waited_ || flow.digits_.size() >= policy::longestPin) return;
            if (digit.digit < '0' || digit.digit > '9') return;
            flow.digits_ += digit.digit;
            if (flow.digits_.size() == 1) flow.say({}, {});
            flow.count();
        }
        void operator()(const lock::Backspace&) const {
            if (m.busy || flow.digits_.empty()) return;
            flow.digits_.pop_back();
            flow.count();
        }
        void operator()(const lock::Open&) const { flow.open(); }
        void operator()(const lock::Cancel&) const {
            if (!m.busy) flow.startOver();
        }
        void operator()(const lock::SetUpFirst&) const {
            if (m.step == LockStep::nobody) m.step = LockStep::firstName;
        }
        void operator()(const lock::NameDone&) const {
            if (m.step != LockStep::firstName) return;
            const auto name = policy::tidyName(m.typed);
            if (auto possible = policy::checkPersonName(name); !possible) {
                flow.sayFailure(possible.error().text);
                return;
            }
            flow.first_ = name;
            m.first = true;
            m.pinRule =
                fmt::format(fmt::runtime(words::pinRule), policy::shortestPin(policy::Role::it), policy::longestPin);
            flow.forgetPins();
            flow.say({}, {});
            m.step = LockStep::choosePin;
        }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
