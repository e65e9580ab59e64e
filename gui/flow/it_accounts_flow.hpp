// Official accounts: asked for, approved, leads trained, put in use. Core decides who may take which step.
#pragma once

#include "core/workflow/accounts.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_accounts.hpp"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only.
class ItAccountsFlow {
public:
    explicit ItAccountsFlow(Services& services);

    [[nodiscard]] const ItAccountsModel& model() const { return model_; }
    void handle(const ItAccountsIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    using Act = std::function<policy::Result<ports::Account>(ports::Store&, ports::Clock&, const workflow::Actor&)>;

    void load();
    void show(const std::vector<ports::Account>& accounts);
    void go(AccountStep step);
    void close();
    void typeDone();
    void choose(std::size_t index);
    void train(const std::string& lead);
    void moveDay(int days);
    /// What was done is told with `done`, which holds the account's name; what was refused with core's sentence, at
    /// the step `back`.
    void act(Act what, std::string_view done, AccountStep back);
    [[nodiscard]] ItAccount inWords(const ports::Account& account) const;

    Services& services_;
    ItAccountsModel model_;
    ports::Account wanted_; ///< as far as it was said
    policy::Time day_{};    ///< of a training
    std::optional<Route> route_;
    Ticket loading_;
    Ticket acting_;
};

} // namespace clearframe::gui
