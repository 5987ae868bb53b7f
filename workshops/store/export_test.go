package store

import "os"

// FailDisk lets every operation that a write asks of the disk ask may first,
// by its name, until restore is called. What may refuses fails; a write that it
// cuts short writes only half.
func FailDisk(may func(op string) error) (restore func()) {
	before := disk
	disk = failing{before, may}
	return func() { disk = before }
}

type failing struct {
	operations
	may func(op string) error
}

func (d failing) create(dir string) (openFile, error) {
	if err := d.may("create"); err != nil {
		return nil, err
	}
	f, err := d.operations.create(dir)
	return failingFile{f, d.may}, err
}

func (d failing) mkdir(dir string) error {
	if err := d.may("mkdir"); err != nil {
		return err
	}
	return d.operations.mkdir(dir)
}

func (d failing) mkdirTemp(dir string) (string, error) {
	if err := d.may("mkdirTemp"); err != nil {
		return "", err
	}
	return d.operations.mkdirTemp(dir)
}

func (d failing) link(old, new string) error {
	if err := d.may("link"); err != nil {
		return err
	}
	return d.operations.link(old, new)
}

func (d failing) rename(old, new string) error {
	if err := d.may("rename"); err != nil {
		return err
	}
	return d.operations.rename(old, new)
}

func (d failing) renameNew(old, new string) error {
	if err := d.may("renameNew"); err != nil {
		return err
	}
	return d.operations.renameNew(old, new)
}

func (d failing) chmod(name string, mode os.FileMode) error {
	if err := d.may("chmod"); err != nil {
		return err
	}
	return d.operations.chmod(name, mode)
}

func (d failing) syncFolder(dir string) error {
	if err := d.may("syncFolder"); err != nil {
		return err
	}
	return d.operations.syncFolder(dir)
}

func (d failing) remove(name string) error {
	if err := d.may("remove"); err != nil {
		return err
	}
	return d.operations.remove(name)
}

type failingFile struct {
	openFile
	may func(op string) error
}

func (f failingFile) Write(data []byte) (int, error) {
	if err := f.may("write"); err != nil {
		n, _ := f.openFile.Write(data[:len(data)/2])
		return n, err
	}
	return f.openFile.Write(data)
}

func (f failingFile) Chmod(mode os.FileMode) error {
	if err := f.may("fchmod"); err != nil {
		return err
	}
	return f.openFile.Chmod(mode)
}

func (f failingFile) Sync() error {
	if err := f.may("sync"); err != nil {
		return err
	}
	return f.openFile.Sync()
}

func (f failingFile) Close() error {
	err := f.openFile.Close()
	if refused := f.may("close"); refused != nil {
		return refused
	}
	return err
}
