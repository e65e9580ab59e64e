// The signed list from an address: asked for on a schedule and on a tap, taken like one from a stick.
#pragma once

#include "core/ports/list_address.hpp"
#include "core/workflow/import_list.hpp"

#include <functional>
#include <optional>
#include <string>

namespace clearframe::workflow {

/// What to ask for.
struct FetchTask {
    ports::ListAddress address;
    std::string tag; ///< of the list that was taken already; empty: whole, whatever it is
};

/// As if it had come on a stick.
[[nodiscard]] ports::BroughtList broughtFrom(const FetchTask& task, ports::FetchedList list);

/// What became of asking.
struct FetchReport {
    bool unchanged = false;         ///< the server has the list that was taken already
    std::optional<ListReport> list; ///< what came, as an import reports it
};

struct FetchStatus {
    std::string url; ///< empty: no address
    bool ownAuthority = false;
    bool token = false;
    bool certificate = false;
    ports::FetchState state;
};

/// Asking and taking are two steps: the first one waits for a server and touches no store, the second one is short.
///
/// A list from an address is never taken without a signature, and a signature that holds is all it needs: nobody has to
/// be signed in. Whoever keeps the server can at most keep a new list back, until the one in force expires.
class FetchList {
public:
    FetchList(ports::Store& store, const ListTools& tools, ports::Clock& clock, ports::IdSource& ids)
        : store_(store), tools_(tools), clock_(clock), ids_(ids) {}

    /// Only `https://`. Logged without token and key. Whoever may change settings.
    [[nodiscard]] policy::Done setAddress(const ports::ListAddress& address, const Actor& by);
    /// Another address, or the first one; what was set beside the one before (authority, certificate, proxy) stays, but
    /// for its token.
    [[nodiscard]] policy::Done moveAddress(const std::string& url, const std::string& token, const Actor& by);
    [[nodiscard]] policy::Done forgetAddress(const Actor& by);
    [[nodiscard]] policy::Result<FetchStatus> status();

    /// Where it is time to ask, by the kiosk itself.
    [[nodiscard]] policy::Result<std::optional<FetchTask>> due();
    /// On a tap: whole, whatever was taken before. FailureKind::notFound where there is no address.
    [[nodiscard]] policy::Result<FetchTask> asked();
    /// Imports what came, and keeps in mind when to ask again. The failure of a fetch is noted and given back; only one
    /// that somebody has to mend is logged, once.
    [[nodiscard]] policy::Result<FetchReport> take(const FetchTask& task,
                                                   policy::Result<std::optional<ports::FetchedList>> came,
                                                   const Actor& by, const std::optional<Approval>& approval = {});

private:
    [[nodiscard]] policy::Done note(const FetchTask& task, const std::function<void(ports::FetchState&)>& change,
                                    const std::string& problem, const Actor& by);
    [[nodiscard]] policy::Result<ports::FetchState> stateNow();

    ports::Store& store_;
    ListTools tools_;
    ports::Clock& clock_;
    ports::IdSource& ids_;
};

} // namespace clearframe::workflow
