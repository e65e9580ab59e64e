#include "gui/flow/it_address_flow.hpp"

#include "gui/flow/list_import_words.hpp"
#include "gui/flow/secret.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>
#include <memory>

namespace clearframe::gui {
namespace {

using Kind = ItAddressFact::Kind;

constexpr std::size_t longestAddress = 300; // letters
constexpr std::size_t longestToken = 200;

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

std::string atShell(const workflow::FetchStatus& fetch) {
    std::string all;
    if (fetch.ownAuthority) all += words::addressAuthority;
    if (fetch.certificate) all += (all.empty() ? "" : ", ") + std::string(words::addressCertificate);
    return all.empty() ? std::string(words::addressShellNone) : say(words::addressShellSome, all);
}

AddressTone toneOf(ListTone tone) {
    return tone == ListTone::bad       ? AddressTone::bad
           : tone == ListTone::warning ? AddressTone::warning
                                       : AddressTone::good;
}

} // namespace

/// What the server gave; it may be large, so it is shared.
struct ItAddressFlow::Came {
    std::shared_ptr<workflow::FetchTask> task;
    std::shared_ptr<policy::Result<std::optional<ports::FetchedList>>> list;
};

ItAddressFlow::ItAddressFlow(Services& services) : services_(services) {
    load();
}

ItAddressFlow::~ItAddressFlow() {
    asking_.cancel(); // nobody waits for it any more; the kiosk asks again by itself
    wipe(model_.typed);
}

workflow::FetchList ItAddressFlow::fetching() const {
    return {services_.lists.store, services_.lists.tools, services_.lists.clock, services_.ids};
}

void ItAddressFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [fetching = fetching(), lists = services_.lists, by = services_.session.actor](const JobContext&) mutable {
            return throughGate<Standing>(
                lists.store, by, policy::Deed::changeSettings, [&]() -> policy::Result<Standing> {
                    auto fetch = fetching.status();
                    if (!fetch) return tl::unexpected(fetch.error());
                    auto list = workflow::ImportList(lists.store, lists.tools, lists.clock).status();
                    if (!list) return tl::unexpected(list.error());
                    return Standing{std::move(*fetch), list->waiting};
                });
        },
        [this](policy::Result<GatedRead<Standing>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) {
                show(*got->read);
            } else {
                model_.facts.clear();
                go(AddressStep::page);
            }
        });
}

void ItAddressFlow::show(const Standing& standing) {
    const auto& fetch = standing.fetch;
    const auto& state = fetch.state;
    const auto add = [&](Kind kind, std::string title, std::string text) {
        model_.facts.push_back({kind, std::move(title), std::move(text)});
    };
    model_.set = !fetch.url.empty();
    model_.facts.clear();
    model_.waits = model_.set && standing.waiting != 0;
    if (model_.waits && model_.told.empty())
        tell(AddressTone::warning, say(words::addressWaits, standing.waiting), std::string(words::addressWaitsUnder));
    if (!model_.set) return;
    add(Kind::address, std::string(words::addressIs), fetch.url);
    if (!state.problem.empty()) add(Kind::problem, std::string(words::addressProblem), state.problem);
    if (state.offline)
        add(Kind::offline, std::string(words::addressOffline),
            state.answered ? say(words::addressAnswered, weekdayWords(*state.answered), clockWords(*state.answered))
                           : std::string(words::addressNoAnswer));
    if (state.asked)
        add(Kind::asked, say(words::addressAsked, weekdayWords(*state.asked), clockWords(*state.asked)),
            say(words::addressNext, weekdayWords(state.next), clockWords(state.next)));
    else
        add(Kind::asked, std::string(words::addressNever), std::string(words::addressNeverUnder));
    if (fetch.token) add(Kind::token, std::string(words::addressToken), std::string(words::addressTokenUnder));
    add(Kind::shell, std::string(words::addressShell), atShell(fetch));
}

void ItAddressFlow::go(AddressStep step) {
    model_.step = step;
    model_.problem.clear();
    wipe(model_.typed);
}

void ItAddressFlow::tell(AddressTone tone, std::string bold, std::string rest) {
    model_.tone = tone;
    model_.told = std::move(bold);
    model_.toldRest = std::move(rest);
}

void ItAddressFlow::act(Deed deed, std::string_view done, AddressStep otherwise) {
    if (model_.busy) return;
    model_.busy = true;
    acting_ = services_.desk.post(
        Lane::quick,
        [deed = std::move(deed), fetching = fetching(), by = services_.session.actor](const JobContext&) mutable {
            return deed(fetching, by);
        },
        [this, done, otherwise](const policy::Done& result) {
            model_.busy = false;
            if (result) {
                go(AddressStep::page);
                tell(AddressTone::good, std::string(done), {});
            } else {
                go(otherwise);
                if (otherwise == AddressStep::url) model_.typed = url_;
                if (otherwise == AddressStep::page)
                    tell(AddressTone::bad, result.error().text, {});
                else
                    model_.problem = result.error().text;
            }
            load();
        });
}

void ItAddressFlow::setAddress(const std::string& token) {
    const auto secret = std::make_shared<std::string>(token); // one copy, wiped once it was used
    act(
        [url = url_, secret](workflow::FetchList& fetching, const workflow::Actor& by) {
            auto done = fetching.moveAddress(url, *secret, by);
            wipe(*secret);
            return done;
        },
        words::addressIsSet, AddressStep::url);
}

void ItAddressFlow::typeDone() {
    if (model_.busy || model_.typed.empty()) return;
    if (model_.step == AddressStep::url) {
        url_ = model_.typed;
        go(AddressStep::hasToken);
    } else if (model_.step == AddressStep::token) {
        setAddress(model_.typed);
    }
}

void ItAddressFlow::askNow() {
    if (!model_.gate.open || !model_.set || model_.asking) return;
    model_.asking = true;
    model_.told.clear();
    const auto job = [fetching = fetching(),
                      &fetcher = services_.fetcher](const JobContext& context) mutable -> policy::Result<Came> {
        auto task = fetching.asked();
        if (!task) return tl::unexpected(task.error());
        auto list = fetcher.fetch(task->address, task->tag, [&context] { return !context.cancelled(); });
        return Came{std::make_shared<workflow::FetchTask>(std::move(*task)),
                    std::make_shared<policy::Result<std::optional<ports::FetchedList>>>(std::move(list))};
    };
    asking_ = services_.desk.post(Lane::network, job, [this](const policy::Result<Came>& came) {
        if (came) {
            take(*came);
            return;
        }
        model_.asking = false;
        tell(AddressTone::bad, came.error().text, {});
        load();
    });
}

void ItAddressFlow::take(const Came& came) {
    taking_ = services_.desk.post(
        Lane::lengthy,
        [fetching = fetching(), came, by = services_.session.actor](const JobContext&) mutable {
            return fetching.take(*came.task, std::move(*came.list), by);
        },
        [this](const policy::Result<workflow::FetchReport>& report) {
            model_.asking = false;
            if (!report) {
                tell(AddressTone::warning, report.error().text, {});
            } else if (!report->list) {
                tell(AddressTone::good, std::string(words::addressUnchanged), {});
            } else if (const auto& list = *report->list; usable(list) && !list.accepted) {
                tell(AddressTone::warning, say(words::addressWaits, list.version),
                     list.tightenedAtOnce ? std::string(words::addressWaitsUnder) : std::string());
            } else {
                const auto banner = list.alreadyInForce ? bannerOfUnusable(list) : bannerOfResult(list);
                tell(toneOf(banner.tone), banner.bold, banner.rest);
            }
            load();
        });
}

void ItAddressFlow::handle(const ItAddressIntent& intent) {
    struct Visit {
        ItAddressFlow& flow;
        ItAddressModel& m;
        [[nodiscard]] bool free() const { return m.gate.open && !m.busy && !m.asking; }
        void operator()(const it_address::AskNow&) const { flow.askNow(); }
        void operator()(const it_address::ShowDifferences&) const {
            if (m.waits && !m.asking) flow.route_ = route::ListImport{.fromAddress = true};
        }
        void operator()(const it_address::Change&) const {
            if (!free()) return;
            m.told.clear();
            flow.go(AddressStep::url);
            m.typed = words::addressTypeHint;
        }
        void operator()(const it_address::Type& type) const {
            if (m.busy || (m.step != AddressStep::url && m.step != AddressStep::token)) return;
            apply(type.typed, m.typed, m.step == AddressStep::url ? longestAddress : longestToken);
            m.problem.clear();
        }
        void operator()(const it_address::TypeDone&) const { flow.typeDone(); }
        void operator()(const it_address::HasToken& has) const {
            if (m.step != AddressStep::hasToken || m.busy) return;
            if (has.yes)
                flow.go(AddressStep::token);
            else
                flow.setAddress({});
        }
        void operator()(const it_address::AskForget&) const {
            if (free() && m.set) flow.go(AddressStep::forget);
        }
        void operator()(const it_address::Forget&) const {
            if (m.step != AddressStep::forget) return;
            flow.act(
                [](workflow::FetchList& fetching, const workflow::Actor& by) { return fetching.forgetAddress(by); },
                words::addressIsForgotten, AddressStep::page);
        }
        void operator()(const it_address::Cancel&) const {
            if (!m.busy) flow.go(AddressStep::page);
        }
        void operator()(const it_address::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_address::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
