"""Windows run in other processes: of this machine, or of a Dask cluster.

A task is one window. It reads its own pixels, so only the plan and the result travel. What a window gives
does not depend on where it is run, and the merge is done here: results are those of a run in one process.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from earthmind.errors import EarthMindError, ModelError
from earthmind.inference.events import Event
from earthmind.inference.question.run import Run
from earthmind.inference.windows.finding import find_in_window, find_masks, read_windows
from earthmind.inference.windows.found_windows import FoundWindows, WindowFound
from earthmind.inference.windows.job import WindowJob
from earthmind.inference.windows.windowed import RunWindows, in_this_process
from earthmind.model.protocol import Model
from earthmind.sentences import Sentence

Loader = Callable[[str, str], Model]
"""Takes a model's name or folder and a PyTorch device; must be importable in the other process."""

GPU_TAG = "GPU"
"""Resource that a Dask worker with a GPU is started with: ``dask worker --resources GPU=1``."""
_RETRIES = 3
_WAITING_PER_WORKER = 2
_LOOK_SECONDS = 0.2
_models: dict[tuple[str, str], Model] = {}
_own: dict[str, int] = {"number": 0}  # of this process among those that run windows


def load_known(name: str, device: str) -> Model:
    """Load a model that comes with EarthMind, or one from a folder, on the best device of this process."""
    from earthmind.inference.models.devices import on_gpu, resolve_device
    from earthmind.model.library.catalogue import find_model

    entry = find_model(name)
    return entry.load(on_gpu(resolve_device(device, entry.runtimes()), device, _own["number"]))


def take_number(numbers: Any) -> None:
    """Take the number of this process from a queue; where there are several GPUs, each number has one."""
    _own["number"] = numbers.get()


def run_window(job: WindowJob, number: int, load: Loader, name: str, device: str) -> WindowFound:
    """Read one window and find in it; the model stays loaded in the process."""
    if (name, device) not in _models:
        _models[name, device] = load(name, device)
    ((_, frames),) = read_windows(job, [number])
    grid = job.look.grid.crop(job.tiling.windows()[number])
    if job.leaves is not None:
        return find_masks(_models[name, device], frames, grid, job.leaves)
    return find_in_window(_models[name, device], frames, grid, job.prompt)


def run_windows_by(
    name: str, device: str, *, workers: int = 1, scheduler: str | None = None, load: Loader = load_known
) -> RunWindows:
    """Where windows are run.

    Args:
        name: Name or folder of the model.
        device: Device of every process.
        workers: Processes of this machine; 1 runs them in this one.
        scheduler: Dask scheduler instead.
        load: Loads the model in the other processes.
    """
    if scheduler is not None:
        return on_cluster(scheduler, name, device, load)
    return in_this_process if workers == 1 else on_processes(workers, name, device, load)


def on_processes(count: int, name: str, device: str, load: Loader = load_known) -> RunWindows:
    """Run windows in processes of this machine; windows of a process that dies are run again.

    Where the device leaves it open and there are several GPUs, the processes are shared out over them.

    Args:
        count: Number of processes.
        name: Name or folder of the model.
        device: Device of every process.
        load: Loads the model.
    """

    def run_windows(
        run: Run, job: WindowJob, store: FoundWindows, numbers: list[int]
    ) -> Iterator[int | Event]:
        left, deaths = list(numbers), 0
        while left:
            try:
                for number in _in_pool(run, job, store, list(left)):
                    left.remove(number)
                    yield number
            except BrokenProcessPool as error:
                deaths += 1
                if deaths > _RETRIES:
                    raise _died(Sentence("{count} windows are left", count=len(left))) from error

    def _in_pool(run: Run, job: WindowJob, store: FoundWindows, numbers: list[int]) -> Iterator[int]:
        context = multiprocessing.get_context("spawn")
        numbers_of_processes = context.SimpleQueue()
        for number in range(count):
            numbers_of_processes.put(number)
        pool = ProcessPoolExecutor(
            count, mp_context=context, initializer=take_number, initargs=(numbers_of_processes,)
        )
        waiting: dict[Future[WindowFound], int] = {}
        try:
            while numbers or waiting:
                while numbers and len(waiting) < _WAITING_PER_WORKER * count:
                    number = numbers.pop(0)
                    waiting[pool.submit(run_window, job, number, load, name, device)] = number
                for future in wait(waiting, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED).done:
                    store.save(waiting[future], future.result())
                    yield waiting.pop(future)
                run.check()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    return run_windows


def on_cluster(scheduler: str, name: str, device: str, load: Loader = load_known) -> RunWindows:
    """Run windows as tasks of an existing Dask cluster, which must see the files under the same paths.

    Where any worker has the resource ``GPU``, only such workers are used. Tasks of a worker that dies are
    run elsewhere.

    Args:
        scheduler: Such as ``tcp://host:8786``.
        name: Name or folder of the model.
        device: Device of every worker.
        load: Loads the model.

    Raises:
        EarthMindError: While running: dask is not installed, or the scheduler does not answer.
    """

    def run_windows(
        run: Run, job: WindowJob, store: FoundWindows, numbers: list[int]
    ) -> Iterator[int | Event]:
        client, distributed = _connected(scheduler)
        left = list(numbers)
        waiting: dict[Any, int] = {}
        try:
            while left or waiting:
                room = max(1, len(client.nthreads())) * _WAITING_PER_WORKER
                while left and len(waiting) < room:
                    number = left.pop(0)
                    waiting[_submit(client, job, number, (load, name, device))] = number
                for future in _finished(distributed, list(waiting)):
                    store.save(waiting[future], _result(future))
                    yield waiting.pop(future)
                run.check()
        finally:
            client.cancel(list(waiting))
            client.close()

    return run_windows


def _connected(scheduler: str) -> tuple[Any, Any]:
    try:
        import distributed
    except ImportError as error:
        raise EarthMindError(
            Sentence("Running on a cluster needs Dask; install it (pip install 'earthmind[cluster]')."),
            code="cluster",
        ) from error
    try:
        client: Any = distributed.Client(scheduler, timeout=10)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise EarthMindError(
            Sentence(
                "The Dask scheduler {scheduler} does not answer; check its address and that it is running.",
                scheduler=scheduler,
            ),
            code="cluster",
        ) from error
    return client, distributed


def _submit(client: Any, job: WindowJob, number: int, model: tuple[Loader, str, str]) -> Any:
    workers = client.scheduler_info()["workers"].values()
    tagged = any(GPU_TAG in worker.get("resources", {}) for worker in workers)
    return client.submit(
        run_window,
        job,
        number,
        *model,
        key=f"earthmind-{job.fingerprint[:16]}-{number}",
        retries=_RETRIES,
        resources={GPU_TAG: 1} if tagged else None,
    )


def _finished(distributed: Any, futures: list[Any]) -> list[Any]:
    try:
        done = distributed.wait(futures, timeout=_LOOK_SECONDS, return_when="FIRST_COMPLETED").done
    except TimeoutError:
        return []
    return list(done)


def _result(future: Any) -> WindowFound:
    try:
        found: WindowFound = future.result()
    except EarthMindError:
        raise
    except Exception as error:
        raise _died(" ".join(str(error).split())[:200]) from error
    return found


def _died(detail: str) -> ModelError:
    return ModelError(
        Sentence(
            "A process that runs windows failed again and again ({detail}); its memory may be too "
            "small. Use smaller windows or fewer processes; finished windows are kept.",
            detail=detail,
        ),
        code="worker",
    )
