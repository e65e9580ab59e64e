#include "gui/jobs/desk.hpp"

#include <algorithm>
#include <exception>
#include <new>

namespace clearframe::gui {

using policy::Failure;
using policy::FailureKind;

struct JobContext::Link {
    Desk& desk; ///< outlives every job
    std::shared_ptr<JobState> state;
    Desk::OnProgress onProgress;
    std::mutex mutex;
    std::optional<workflow::Progress> latest; ///< not delivered yet
};

bool JobContext::cancelled() const {
    return link_->state->cancelled;
}

void JobContext::progress(const workflow::Progress& now) const {
    if (!link_->onProgress) return;
    {
        const std::lock_guard lock(link_->mutex);
        if (std::exchange(link_->latest, now)) return; // its delivery waits already, and will find this one
    }
    link_->desk.hand({link_->state, [link = link_] {
                          std::unique_lock lock(link->mutex);
                          const auto shown = std::exchange(link->latest, std::nullopt);
                          lock.unlock();
                          if (shown) link->onProgress(*shown);
                      }});
}

void JobContext::tell(std::function<void()> onScreen) const {
    link_->desk.hand({link_->state, std::move(onScreen)});
}

workflow::OnProgress JobContext::onProgress() const {
    return [context = *this](const workflow::Progress& now) {
        context.progress(now);
        return !context.cancelled();
    };
}

Ticket& Ticket::operator=(Ticket&& other) noexcept {
    if (this != &other) {
        forget();
        state_ = std::move(other.state_);
    }
    return *this;
}

void Ticket::cancel() {
    if (state_) state_->cancelled = true;
}

void Ticket::forget() {
    if (state_) state_->forgotten = true;
    state_.reset();
}

bool Ticket::pending() const {
    return state_ && !state_->delivered;
}

Desk::Desk(std::function<void()> wake, Mode mode) : wake_(std::move(wake)), mode_(mode) {
    if (mode_ == Mode::inline_) return;
    for (std::size_t lane = 0; lane < laneCount; ++lane)
        threads_[lane] = std::thread([this, lane] { work(lane); });
}

Desk::~Desk() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        for (const auto& state : running_)
            if (state) state->cancelled = true;
    }
    posted_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

Ticket Desk::enqueue(Lane lane, std::function<void(const JobContext&)> run,
                     std::function<void(const std::optional<Failure>&)> finish, OnProgress onProgress) {
    auto task = std::make_unique<Task>();
    task->state = std::make_shared<JobState>();
    task->run = std::move(run);
    task->finish = std::move(finish);
    task->onProgress = std::move(onProgress);
    Ticket ticket(task->state);
    {
        const std::lock_guard lock(mutex_);
        waiting_.at(static_cast<std::size_t>(lane)).push_back(std::move(task));
    }
    posted_.notify_all();
    return ticket;
}

void Desk::work(std::size_t lane) {
    for (;;) {
        std::unique_ptr<Task> task;
        {
            std::unique_lock lock(mutex_);
            posted_.wait(lock, [&] { return closing_ || !waiting_[lane].empty(); });
            if (closing_) return;
            task = std::move(waiting_[lane].front());
            waiting_[lane].pop_front();
            running_[lane] = task->state;
        }
        runTask(std::move(task));
        {
            const std::lock_guard lock(mutex_);
            running_[lane].reset();
        }
        ready_.notify_all();
    }
}

void Desk::runTask(std::unique_ptr<Task> task) {
    const auto state = task->state;
    std::shared_ptr<JobContext::Link> link(
        new JobContext::Link{*this, state, std::move(task->onProgress), {}, std::nullopt});
    if (state->cancelled) {
        task->instead = Failure{FailureKind::cancelled, "Stopped before it began. Nothing was changed."};
    } else {
        try {
            task->run(JobContext(link));
        } catch (const std::bad_alloc&) {
            task->instead = Failure{FailureKind::unavailable,
                                    "The kiosk has too little memory for this now. Close other work and try again."};
        } catch (...) {
            // Every adapter ends its library's exceptions; one that gets here is a defect, and must not end the kiosk
            // in the middle of somebody else's work.
            task->instead =
                Failure{FailureKind::unavailable, "Something went wrong inside the kiosk. Try again, then call IT."};
        }
    }
    // What the job held goes here, on the thread that used it. What the callbacks hold belongs to the UI thread: from
    // here on the delivery alone keeps it.
    task->run = nullptr;
    std::shared_ptr<Task> done(std::move(task));
    Delivery delivery{state, [done = std::move(done), link = std::move(link), state] {
                          state->delivered = true;
                          done->finish(done->instead);
                      }};
    hand(std::move(delivery));
}

void Desk::hand(Delivery delivery) {
    if (mode_ == Mode::inline_) {
        if (!delivery.state->forgotten) delivery.run();
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        deliveries_.push_back(std::move(delivery));
    }
    ready_.notify_all();
    if (wake_) wake_();
}

std::unique_ptr<Desk::Task> Desk::takeInline() {
    const std::lock_guard lock(mutex_);
    for (auto& lane : waiting_) {
        if (lane.empty()) continue;
        auto task = std::move(lane.front());
        lane.pop_front();
        return task;
    }
    return nullptr;
}

std::size_t Desk::deliver() {
    std::size_t done = 0;
    if (mode_ == Mode::inline_) {
        std::size_t due = 0;
        {
            const std::lock_guard lock(mutex_);
            for (const auto& lane : waiting_)
                due += lane.size();
        }
        for (; done < due; ++done) {
            auto task = takeInline();
            if (!task) break;
            runTask(std::move(task));
        }
        return done;
    }
    std::size_t due = 0;
    {
        const std::lock_guard lock(mutex_);
        due = deliveries_.size();
    }
    for (; done < due; ++done) {
        Delivery delivery;
        {
            const std::lock_guard lock(mutex_);
            delivery = std::move(deliveries_.front());
            deliveries_.pop_front();
        }
        if (!delivery.state->forgotten) delivery.run();
    }
    return done;
}

bool Desk::idle() const {
    const std::lock_guard lock(mutex_);
    return deliveries_.empty() && std::ranges::all_of(waiting_, [](const auto& lane) { return lane.empty(); }) &&
           std::ranges::none_of(running_, [](const auto& state) { return state != nullptr; });
}

void Desk::settle() {
    for (;;) {
        (void)deliver();
        if (idle()) return;
        if (mode_ == Mode::inline_) continue;
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [&] {
            const bool resting = std::ranges::all_of(waiting_, [](const auto& lane) { return lane.empty(); }) &&
                                 std::ranges::none_of(running_, [](const auto& state) { return state != nullptr; });
            return !deliveries_.empty() || resting;
        });
    }
}

} // namespace clearframe::gui
