// Where the touchscreen's slow work is done, so that nothing ever keeps a finger waiting.
//
// Two kinds of thread: the UI thread makes the desk, posts, delivers, cancels and destroys; workers run jobs. What a
// job reads while it runs has to outlive the desk or be its own copy. Jobs of one lane run one after the other, in the
// order they were posted; lanes run side by side, so a job must only use adapters of its own lane (a PhotoReader, a
// FaceFinder and a Redactor take one call at a time; the store, the vaults, clock and ids may be shared).
#pragma once

#include "core/policy/failure.hpp"
#include "core/workflow/progress.hpp"

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

namespace clearframe::gui {

enum class Lane {
    quick,    ///< decisions, reading the store: never waits behind a picture
    pictures, ///< decoding, previews, what would go out
    lengthy,  ///< staging, release, list import
    network,  ///< waiting for a server
};
inline constexpr std::size_t laneCount = 4;

class Desk;

/// Shared by a job, its ticket and its deliveries.
struct JobState {
    std::atomic<bool> cancelled = false;
    std::atomic<bool> forgotten = false;
    std::atomic<bool> delivered = false;
};

/// What a job sees of the desk while it runs, on the worker's thread.
class JobContext {
public:
    /// Whether somebody stopped it, or the kiosk is closing. Look between steps, and return FailureKind::cancelled.
    [[nodiscard]] bool cancelled() const;
    /// Shown on the screen; a newer one takes the place of one that was not shown yet.
    void progress(const workflow::Progress& now) const;
    /// Runs `onScreen` on the UI thread, before whenDone; each one, in order. Not where the ticket was forgotten.
    void tell(std::function<void()> onScreen) const;
    /// Both for a workflow: tells the progress, and answers whether to go on.
    [[nodiscard]] workflow::OnProgress onProgress() const;

private:
    friend class Desk;
    struct Link;
    explicit JobContext(std::shared_ptr<Link> link) : link_(std::move(link)) {}
    std::shared_ptr<Link> link_;
};

/// Whoever posted a job holds its ticket. A ticket that goes out of life is forgotten: the job goes on (a decision that
/// was tapped is made, also when its screen is left), but nothing of it is delivered any more, so that callbacks may
/// refer to whoever holds the ticket. For the UI thread.
class [[nodiscard]] Ticket {
public:
    Ticket() = default;
    ~Ticket() { forget(); }
    Ticket(Ticket&&) noexcept = default;
    Ticket& operator=(Ticket&& other) noexcept;
    /// Asks the job to stop. One that has not begun never runs; whenDone is told FailureKind::cancelled in both cases.
    void cancel();
    void forget();
    /// Goes on and is delivered without this ticket: callbacks must refer to nothing that may be gone by then.
    void release() { state_.reset(); }
    /// Posted, and whenDone has not run yet.
    [[nodiscard]] bool pending() const;

private:
    friend class Desk;
    explicit Ticket(std::shared_ptr<JobState> state) : state_(std::move(state)) {}
    std::shared_ptr<JobState> state_;
};

class Desk {
public:
    enum class Mode {
        threads,
        inline_, ///< no thread: deliver() runs the jobs itself, and what they tell is told at once. For tests
    };
    using OnProgress = std::function<void(const workflow::Progress&)>;

    /// `wake` is called, from a worker's thread and without any lock, when something is ready to be delivered: it may
    /// push an event into the frame loop, and nothing else. May be empty.
    explicit Desk(std::function<void()> wake = {}, Mode mode = Mode::threads);
    /// Cancels everything, waits for the jobs that run, and delivers nothing more.
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// `job` is called with a JobContext& and returns a policy::Result<T>; `whenDone` is called with that result on the
    /// UI thread, exactly once, unless the ticket is forgotten or the desk destroyed. Whatever a job throws becomes
    /// FailureKind::unavailable. `whenDone` must not destroy the desk.
    template <class Job, class WhenDone>
    Ticket post(Lane lane, Job job, WhenDone whenDone, OnProgress onProgress = {}) {
        using Outcome = std::invoke_result_t<Job&, const JobContext&>;
        auto outcome = std::make_shared<std::optional<Outcome>>();
        return enqueue(
            lane,
            [job = std::move(job), outcome](const JobContext& context) mutable { outcome->emplace(job(context)); },
            [whenDone = std::move(whenDone), outcome](const std::optional<policy::Failure>& instead) mutable {
                if (instead) outcome->emplace(tl::unexpected<policy::Failure>(*instead));
                whenDone(std::move(**outcome));
            },
            std::move(onProgress));
    }

    /// Called by the frame loop: runs what has become ready. Returns how much that was.
    std::size_t deliver();
    /// Nothing is posted, running or waiting to be delivered.
    [[nodiscard]] bool idle() const;
    /// For tests: delivers until the desk is idle, waiting for jobs.
    void settle();

private:
    friend class JobContext;
    struct Task {
        std::shared_ptr<JobState> state;
        std::function<void(const JobContext&)> run;
        std::function<void(const std::optional<policy::Failure>&)> finish;
        OnProgress onProgress;
        std::optional<policy::Failure> instead; ///< of the job's own result
    };
    /// One thing to be done on the UI thread.
    struct Delivery {
        std::shared_ptr<JobState> state;
        std::function<void()> run;
    };

    Ticket enqueue(Lane lane, std::function<void(const JobContext&)> run,
                   std::function<void(const std::optional<policy::Failure>&)> finish, OnProgress onProgress);
    void work(std::size_t lane);
    void runTask(std::unique_ptr<Task> task);
    void hand(Delivery delivery);
    std::unique_ptr<Task> takeInline();

    const std::function<void()> wake_;
    const Mode mode_;
    mutable std::mutex mutex_;
    std::condition_variable posted_;
    std::condition_variable ready_;
    std::array<std::deque<std::unique_ptr<Task>>, laneCount> waiting_;
    std::array<std::shared_ptr<JobState>, laneCount> running_;
    std::deque<Delivery> deliveries_;
    bool closing_ = false;
    std::array<std::thread, laneCount> threads_;
};

} // namespace clearframe::gui
