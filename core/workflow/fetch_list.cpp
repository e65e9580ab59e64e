#include "core/workflow/fetch_list.hpp"

#include "core/policy/fetch_schedule.hpp"

#include <charconv>
#include <utility>

namespace clearframe::workflow {

using policy::Done;
using policy::FailureKind;
using policy::Result;

namespace {

std::uint32_t randomFrom(const std::string& id) {
    constexpr std::size_t digits = 8;
    std::uint32_t number = 0;
    std::from_chars(id.data(), id.data() + std::min(digits, id.size()), number, 16);
    return number;
}

std::string problemOf(const ListReport& report) {
    if (report.accepted || report.alreadyInForce || report.reasons.empty()) return {};
    return report.reasons.front().text;
}

} // namespace

Done FetchList::setAddress(const ports::ListAddress& address, const Actor& by) {
    if (!address.url.starts_with("https://") || address.url.size() > 2000 ||
        address.url.find_first_of(" \t\r\n") != std::string::npos)
        return policy::fail(FailureKind::conflict,
                            "The address has to begin with https:// and hold no spaces. Nothing was changed.");
    if (address.certificate.empty() != address.key.empty())
        return policy::fail(FailureKind::conflict,
                            "A certificate of the kiosk’s own needs its key, and a key its certificate. Nothing was "
                            "changed.");
    if (address.token.find_first_of("\r\n") != std::string::npos)
        return policy::fail(FailureKind::conflict, "A token is one line. Nothing was changed.");
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::changeSettings); !allowed) return allowed;
    if (auto put = (*transaction)->address().put(address); !put) return put;
    const ports::AuditEvent event{"list.address",
                                  by.name(),
                                  {},
                                  {{"url", address.url}, {"authority", address.authority.empty() ? "system" : "own"}}};
    if (auto logged = (*transaction)->audit().append(event, clock_.now()); !logged) return logged;
    return (*transaction)->commit();
}

Done FetchList::moveAddress(const std::string& url, const std::string& token, const Actor& by) {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto before = (*transaction)->address().address();
    if (!before) return tl::unexpected(before.error());
    transaction->reset();
    ports::ListAddress address = before->value_or(ports::ListAddress{});
    address.url = url;
    address.token = token;
    return setAddress(address, by);
}

Done FetchList::forgetAddress(const Actor& by) {
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::changeSettings); !allowed) return allowed;
    if (auto done = (*transaction)->address().forget(); !done) return done;
    if (auto logged = (*transaction)->audit().append({"list.address", by.name(), {}, {{"url", ""}}}, clock_.now());
        !logged)
        return logged;
    return (*transaction)->commit();
}

Result<FetchStatus> FetchList::status() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto address = (*transaction)->address().address();
    if (!address) return tl::unexpected(address.error());
    FetchStatus status;
    if (!*address) return status;
    auto state = (*transaction)->address().state();
    if (!state) return tl::unexpected(state.error());
    status.url = (*address)->url;
    status.ownAuthority = !(*address)->authority.empty();
    status.token = !(*address)->token.empty();
    status.certificate = !(*address)->certificate.empty();
    status.state = std::move(*state);
    return status;
}

Result<std::optional<FetchTask>> FetchList::due() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto address = (*transaction)->address().address();
    if (!address) return tl::unexpected(address.error());
    if (!*address) return std::nullopt;
    auto state = (*transaction)->address().state();
    if (!state) return tl::unexpected(state.error());
    const auto now = clock_.now();
    if (state->asked && !policy::fetchDue(*state->asked, state->next - *state->asked, now)) return std::nullopt;
    // What was not taken as it was is asked for whole: something else may have changed since.
    return FetchTask{std::move(**address), state->problem.empty() ? std::move(state->tag) : std::string{}};
}

Result<FetchTask> FetchList::asked() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto address = (*transaction)->address().address();
    if (!address) return tl::unexpected(address.error());
    if (!*address)
        return policy::fail(
            FailureKind::notFound,
            "No address is set for the list. IT sets it, on the screen or with “clearframe list address set”.");
    return FetchTask{std::move(**address), {}};
}

Done FetchList::note(const FetchTask& task, const std::function<void(ports::FetchState&)>& change,
                     const std::string& problem, const Actor& by) {
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto address = (*transaction)->address().address();
    if (!address) return tl::unexpected(address.error());
    if (!*address || **address != task.address) return {}; // another one was set meanwhile: this says nothing of it
    auto state = (*transaction)->address().state();
    if (!state) return tl::unexpected(state.error());
    const bool news = !problem.empty() && problem != state->problem;
    const auto now = clock_.now();
    state->asked = now;
    change(*state);
    if (!state->offline) state->problem = problem;
    state->next = now + policy::fetchWait(state->failures, randomFrom(ids_.next()));
    if (auto noted = (*transaction)->address().note(*state); !noted) return noted;
    if (news && state->failures > 0) {
        if (auto logged = (*transaction)->audit().append({"list.fetch-failed", by.name(), {}, {{"why", problem}}}, now);
            !logged)
            return logged;
    }
    return (*transaction)->commit();
}

Result<ports::FetchState> FetchList::stateNow() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->address().state();
}

ports::BroughtList broughtFrom(const FetchTask& task, ports::FetchedList list) {
    return {.bytes = std::move(list.list),
            .signature = std::move(list.signature),
            .encrypted = task.address.url.ends_with(".age")};
}

Result<FetchReport> FetchList::take(const FetchTask& task, Result<std::optional<ports::FetchedList>> came,
                                    const Actor& by, const std::optional<Approval>& approval) {
    if (!came) {
        const auto& failure = came.error();
        if (failure.kind == FailureKind::cancelled) return tl::unexpected(failure);
        const bool offline = failure.kind != FailureKind::refused;
        auto noted = note(
            task,
            [&](ports::FetchState& state) {
                ++state.failures;
                state.offline = offline;
            },
            offline ? std::string{} : failure.text, by);
        if (!noted) return tl::unexpected(noted.error());
        return tl::unexpected(failure);
    }
    const auto answered = [&](ports::FetchState& state) {
        state.failures = 0;
        state.offline = false;
        state.answered = clock_.now();
    };
    if (!*came) {
        if (auto noted = note(task, answered, {}, by); !noted) return tl::unexpected(noted.error());
        return FetchReport{.unchanged = true, .list = {}};
    }
    const auto tag = (*came)->tag;
    const auto brought = broughtFrom(task, std::move(**came));
    ImportList lists(store_, tools_, clock_);
    auto report = lists.preview(brought, {});
    if (!report) return tl::unexpected(report.error());
    const auto before = stateNow();
    if (!before) return tl::unexpected(before.error());
    // The very same that was not taken before, for the same reason: neither tried nor logged each hour again.
    const bool same = !tag.empty() && tag == before->tag && problemOf(*report) == before->problem;
    const bool again = !report->accepted && !approval && same;
    if (!again) report = lists.import(brought, {}, by, approval);
    if (!report) return tl::unexpected(report.error());
    const auto problem = problemOf(*report);
    const auto taken = [&](ports::FetchState& state) {
        answered(state);
        state.tag = tag;
    };
    if (auto noted = note(task, taken, problem, by); !noted) return tl::unexpected(noted.error());
    return FetchReport{.unchanged = false, .list = std::move(*report)};
}

} // namespace clearframe::workflow
