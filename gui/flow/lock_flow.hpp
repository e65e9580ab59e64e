// From locked to somebody who is signed in: who, their PIN, a PIN of their own, and the very first person.
#pragma once

#include "core/ports/clock.hpp"
#include "core/workflow/people.hpp"
#include "core/workflow/sign_in.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/standing.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/model/lock.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// All of it outlives the flow; store, hasher, uptime, clock and ids outlive the desk.
struct LockDesk {
    Desk& desk;
    const workflow::SignInDesk& signingIn;
    ports::IdSource& ids;
    std::vector<policy::PersonId>& signedInLately; ///< newest first; kept by the kiosk from lock to lock
};

/// UI thread only. PINs are looked at on the desk's quick lane; what is on its way when the flow ends tells nobody, and
/// signs nobody in.
class LockFlow {
public:
    explicit LockFlow(const LockDesk& desk);
    ~LockFlow();
    LockFlow(const LockFlow&) = delete;
    LockFlow& operator=(const LockFlow&) = delete;

    [[nodiscard]] const LockModel& model() const { return model_; }
    void handle(const LockIntent& intent);
    /// Once a second: the clock, and the wait after wrong PINs.
    void tick();
    /// Of whoever signed in; then the way leads home.
    [[nodiscard]] std::optional<workflow::Actor> takeActor() { return std::exchange(actor_, std::nullopt); }
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Loaded;

    void load();
    void show(const Loaded& loaded);
    void choose(const policy::PersonId& person);
    void typed(const Typed& typed);
    void open();
    void signIn();
    void changePin();
    void addFirst();
    void answered(const policy::Result<workflow::SignInAnswer>& answer);
    void startOver();
    void say(std::string problem, std::string advice);
    void sayFailure(const std::string& sentences);
    void waitFor(std::chrono::seconds wait);
    void forgetDigits();
    void forgetPins();
    void count();
    /// Whoever is chosen stands where they are seen without a search.
    void keepInSight();
    [[nodiscard]] const LockPerson* chosen() const;
    [[nodiscard]] policy::Role roleOfChosen() const;

    LockDesk desk_;
    LockModel model_;
    std::vector<workflow::PersonView> people_;
    std::string digits_; ///< as typed now
    std::string old_;    ///< the PIN that has to be changed
    std::string new_;    ///< chosen, not repeated yet
    std::string first_;  ///< name of the first person, while there is nobody
    ports::PinLock wait_;
    bool waited_ = false;
    std::optional<workflow::Actor> actor_;
    std::optional<Route> route_;
    std::chrono::seconds loadedAt_{0};
    Ticket loading_;
    Ticket looking_; ///< at a PIN
    Ticket asking_;  ///< how long somebody has to wait
};

} // namespace clearframe::gui
